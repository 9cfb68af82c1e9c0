using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>Says requests in words and remembers which words stand for what.</summary>
internal sealed class TaskWriter(References references, WorldBook book, bool heldOut, Random random)
{
    private static readonly string[] Slips = [", no,", ", no wait,", ", i mean", ", sorry,", " - no,", ", or rather", ", i meant", "... no,", ", correction,"];
    private static readonly Dictionary<ThingStates, string[]> Adjectives = new()
    {
        [ThingStates.Hot] = ["hot", "warm", "heated", "warmed up", "cooked", "microwaved"],
        [ThingStates.Cold] = ["cold", "chilled", "cooled", "cool"],
        [ThingStates.Clean] = ["clean", "washed", "rinsed", "cleaned"],
        [ThingStates.Sliced] = ["sliced", "cut", "cut up", "slice of", "piece of"],
    };

    private readonly CommandBuilder builder = new(CommandStyle.Draw(random), random);
    private bool isQuestion;
    private bool usedHeldOut;

    /// <summary>Whether a phrase that is kept back was used.</summary>
    public bool UsedHeldOut => usedHeldOut;

    /// <summary>Told of each phrase that is used.</summary>
    public Action<PlannedPhrase>? PhraseUsed { get; init; }

    /// <summary>Says the requests, given in the order in which they are done.</summary>
    /// <returns>The command, and where each request stands in it.</returns>
    public (string Command, IReadOnlyList<SaidClause> Clauses) Write(IReadOnlyList<TaskClause> clauses)
    {
        var said = new SaidClause[clauses.Count];
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].IsSaidLater && i + 1 < clauses.Count)
            {
                var before = random.Hits(.35);
                said[i + 1] = Say(clauses[i + 1], i == 0 ? before ? "beforeyou" : null : before ? "join+beforeyou" : "join", before);
                said[i] = Say(clauses[i], before ? "," : "joinbefore", plain: true);
                i++;
            }
            else
            {
                said[i] = Say(clauses[i], i == 0 ? null : clauses[i].IsRepeated ? "joinfree" : clauses[i].InOrder ? "join" : random.Hits(.5) ? "join" : "joinfree", plain: false);
            }
        }

        var last = clauses[^1];
        var after = random.Hits(.13) && last.Need is null ? " " + Draw("after") : "";
        var end = after.EndsWith('?') ? "" : random.Hits(.7) ? isQuestion ? "?" : random.Hits(.08) ? "!" : "." : "";
        return (builder.Finish(after + end), said);
    }

    private string Draw(string section) => book.Phrases.Pick(section, heldOut: false, random).Phrase.Source;

    private static bool IsGerund(Phrase phrase) => phrase.Source.Split(' ', 2)[0].EndsWith("ing", StringComparison.Ordinal);

    private SaidClause Say(TaskClause clause, string? join, bool plain)
    {
        var phrase = Choose(clause, plain);
        var isFirst = builder.Length == 0;
        if (join is not null)
        {
            Join(join);
        }

        if (phrase is { IsImperative: true } && !IsGerund(phrase) && !plain && random.Hits(isFirst ? .35 : .06))
        {
            var polite = Draw("polite");
            isQuestion = polite.Contains("you ", StringComparison.Ordinal) && polite[0] is 'c' or 'w';
            builder.BeginClause();
            builder.Append(polite);
        }

        builder.BeginClause();
        var said = new SaidClause();
        var start = builder.Length;
        if (clause.Need is { } need)
        {
            said.Parts[0] = builder.Mention(need);
        }
        else
        {
            isQuestion |= phrase!.Source.StartsWith("how would", StringComparison.Ordinal) || phrase.Source.StartsWith("can i", StringComparison.Ordinal) || phrase.Source.StartsWith("could i", StringComparison.Ordinal) || phrase.Source.StartsWith("would", StringComparison.Ordinal);
            Speak(phrase, clause, said);
        }

        for (var mark = 1; mark <= 3; mark++)
        {
            said.Triggers[mark] = builder.Trigger(mark, start);
        }

        if (clause.Spared is { } spared)
        {
            builder.Append(random.Pick([",", "", ";"]));
            builder.Append(" ");
            SaySpared(spared);
        }

        return said;
    }

    private Phrase? Choose(TaskClause clause, bool plain)
    {
        if (clause.Need is not null)
        {
            usedHeldOut |= clause.NeedIsHeldOut;
            return null;
        }

        for (var tries = 0; ; tries++)
        {
            var phrase = book.Phrases.Pick(clause.IsRepeated ? "again" : clause.Section, heldOut && !plain && random.Hits(.8), random);
            if (!plain || phrase.Phrase.Source[0] == '^' || tries > 12)
            {
                usedHeldOut |= phrase.IsHeldOut;
                PhraseUsed?.Invoke(phrase);
                return phrase.Phrase;
            }
        }
    }

    private void Join(string join)
    {
        builder.BeginClause();
        foreach (var part in join.Split('+'))
        {
            builder.Append(part == "," ? "," : Draw(part));
            builder.Append(" ");
        }
    }

    private void Speak(Phrase phrase, TaskClause clause, SaidClause said)
    {
        foreach (var part in phrase.Expand(random))
        {
            switch (part)
            {
                case PhrasePart.Words words:
                    builder.Append(words.Text);
                    break;
                case PhrasePart.Mark mark:
                    builder.Mark(mark.Step);
                    break;
                case PhrasePart.Slot { Role: "x" } slot:
                    SayThings(clause, slot.Form, said);
                    break;
                case PhrasePart.Slot { Role: "from" } slot:
                    said.From ??= builder.Mention(Place(clause.From!, slot.Form));
                    break;
                case PhrasePart.Slot { Role: "y" } slot:
                    var span = builder.Mention(slot.Form == "in" ? references.At(clause.Into!) : references.Name(clause.Into!));
                    said.Into ??= span;
                    break;
                case PhrasePart.Slot slot:
                    SayTarget(clause.To!, slot.Form, said);
                    break;
            }
        }
    }

    private void SayTarget(Thing to, string form, SaidClause said)
    {
        if (form is "it" or "them")
        {
            builder.Append(form == "it" ? "it" : "them");
            return;
        }

        said.To = builder.Mention(to.Role == ThingRole.Person ? references.Name(to) : Place(to, form));
    }

    private string Place(Thing place, string form) => form switch
    {
        "in" or "at" => references.At(place),
        "off" => (place.Preposition, random.Next(2)) switch
        {
            ("in", 0) => $"out of {references.Name(place)}",
            ("on", 0) => $"off {references.Name(place)}",
            _ => $"from {references.Name(place)}",
        },
        _ => references.Name(place),
    };

    private void SayThings(TaskClause clause, string form, SaidClause said)
    {
        var many = clause.Things.Count > 1 || clause.Things[0].IsMany;
        switch (form)
        {
            case "it":
                builder.Append(many ? "them" : "it");
                return;
            case "itis":
                builder.Append(many ? "they are" : "it is");
                return;
            case "is" or "has" or "belongs" or "goes" or "ends" or "gets":
                builder.Append(!many ? form : form switch { "is" => "are", "has" => "have", "goes" => "go", _ => form[..^1] });
                return;
            case "bare":
                said.Parts[0] = builder.Mention(clause.Things[0].Body);
                return;
        }

        for (var i = 0; i < clause.Things.Count; i++)
        {
            if (i > 0)
            {
                builder.Append(i == clause.Things.Count - 1 ? " and " : ", ");
                builder.Append(" ");
            }

            var thing = clause.Things[i];
            if (thing.Mistaken is { } wrong)
            {
                builder.Append(wrong);
                builder.Append(random.Pick(Slips));
                builder.Append(" ");
            }

            said.Parts[i] = builder.Mention(Words(thing, clause));
        }
    }

    private string Words(Reference thing, TaskClause clause)
    {
        if (clause.States == ThingStates.None || !thing.TakesAdjective || clause.Section is not ("move" or "bring" or "take" or "nest"))
        {
            return thing.Words;
        }

        var words = string.Join(' ', Adjectives.Where(pair => clause.States.HasFlag(pair.Key)).Select(pair => random.Pick(pair.Value)));
        return thing.With(words);
    }

    private void SaySpared(Thing spared)
    {
        foreach (var part in book.Phrases.Pick("leave", heldOut: false, random).Phrase.Expand(random))
        {
            builder.Append(part switch
            {
                PhrasePart.Words words => words.Text,
                PhrasePart.Slot { Form: "itis" } => "it is",
                PhrasePart.Slot => references.Name(spared),
                _ => "",
            });
        }
    }
}
