using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Home;

/// <summary>Puts clauses together to one command and keeps its plan.</summary>
internal sealed class HomeComposer(PhraseBook book, HomeNames names, HomeWorld world, ClausePlan plan, bool heldOut, Random random)
{
    private readonly CommandBuilder builder = new(CommandStyle.Draw(random), random);
    private readonly List<TrainingStep> steps = [];
    private bool question;
    private TrainingStatus status;

    /// <summary>Whether more may follow.</summary>
    public bool IsOpen => status == TrainingStatus.Plan;

    /// <summary>Says the clauses of one request.</summary>
    /// <param name="clauses">The clauses.</param>
    public void Add(IReadOnlyList<Clause> clauses)
    {
        var possible = clauses.All(clause => plan.CanDo(clause.Source));
        for (var i = 0; i < clauses.Count; i++)
        {
            Join(clauses[i].Source.Phrase, inner: i > 0);
            var start = builder.Length;
            new HomeSpeaker(book, names, world, builder, heldOut, random).Say(clauses[i].Parts, clauses[i].Bindings);
            if (possible)
            {
                steps.AddRange(plan.Steps(clauses[i], start, builder));
            }

            Note(possible ? clauses[i].Source.Status : TrainingStatus.Refuse);
        }
    }

    /// <summary>Says something that nothing here can do.</summary>
    public void AddUnrelated(string sentence)
    {
        if (builder.Length > 0)
        {
            Say(random.Pick([", and", ".", ". also,", "and then"]));
        }

        builder.BeginClause();
        builder.Append(sentence);
        Note(TrainingStatus.Refuse);
    }

    /// <summary>Ends the command.</summary>
    /// <returns>The example.</returns>
    public TrainingExample Finish()
    {
        var after = IsText() ? "" : random.Hits(.12) ? " " + Draw("polite.after") : "";
        var end = random.Hits(.75) ? question && random.Hits(.7) ? "?" : "." : "";
        var command = builder.Finish(after + end);
        return new(command, steps, status == TrainingStatus.Plan && steps.Any(Lacks) ? TrainingStatus.Clarify : status);
    }

    private static bool Lacks(TrainingStep step) => step.Arguments.Values.Any(argument => argument.Source == ArgumentSource.None);

    private bool IsText() => steps.Count > 0 && steps[^1].Arguments.Values.Any(argument => argument.Source == ArgumentSource.Span);

    private void Note(TrainingStatus found) => status = status == TrainingStatus.Plan || found == TrainingStatus.Refuse ? found : status;

    private string Draw(string section) => book.Pick(section, heldOut: false, random).Phrase.Source;

    private void Join(Phrase phrase, bool inner)
    {
        var first = builder.Length == 0;
        if (!first)
        {
            Say(Draw(phrase.IsImperative ? inner ? "join.inner" : "join.outer" : "join.statement"));
        }
        else if (random.Hits(.12))
        {
            Say(Draw(random.Hits(.6) ? "wake" : "preface"));
        }

        if (phrase.IsImperative && random.Hits(first ? .25 : inner ? .03 : .1))
        {
            var polite = Draw("polite");
            question = polite.Contains("you", StringComparison.Ordinal) && polite[0] is 'c' or 'w';
            Say(polite);
        }

        builder.BeginClause();
    }

    private void Say(string words)
    {
        builder.BeginClause();
        builder.Append(words);
        builder.BeginClause();
    }
}
