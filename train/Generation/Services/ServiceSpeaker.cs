using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Services;

/// <summary>Says what a service shall do, with some of its slots in any order and place.</summary>
internal sealed class ServiceSpeaker(ServiceValues values, bool heldOut, Random random)
{
    private const int MostSlots = 7;

    private static readonly string[] Labels = ["with {} as the {label}", "{label} {}", ", {label} {}", "the {label} should be {}", ", with {label} {}", "and {label} {}"];
    private static readonly string[] OwnLabels = ["the {label} is {}", "the {label} should be {}", "make the {label} {}", "as {label} take {}", "{label} : {}", "i want {} for the {label}"];
    private static readonly string[] Articles = ["a", "a", "a", "a", "a", "any", "some", "one", "the", ""];

    private static readonly string[] Grammar = "the|which|who|whom|what|when|where|on|to|from|for|by|at|in|with|until|about|how|is|add|of|as|or|not|value|choice|named|called|has|must|made|moving|going|looking|paid|field|return".Split('|');

    private readonly ServiceMentions mentions = new(values, random);
    private readonly List<ServiceMention> said = [];
    private SpokenText text = new();
    private ServiceAction action = null!;
    private List<DrawnSlot> wanted = [];
    private TextSpan? trigger;
    private bool alone;

    /// <summary>Whether something was said that is kept back from training.</summary>
    public bool IsSpecial { get; private set; }

    /// <summary>Told of each wording that is used.</summary>
    public Action<Wording>? Used { get; set; }

    /// <summary>Begins another command.</summary>
    public void Begin()
    {
        IsSpecial = false;
        mentions.Clear();
    }

    /// <summary>Says one clause.</summary>
    /// <param name="into">Where it is said.</param>
    /// <param name="act">What shall be done.</param>
    /// <param name="incomplete">Whether something that is needed is left out.</param>
    /// <param name="single">Whether the service does nothing else, so that its noun says it all.</param>
    /// <returns>The step, or null when it could not be said.</returns>
    public TrainingStep? Say(SpokenText into, ServiceAction act, bool incomplete, bool single)
    {
        (text, action, trigger, alone) = (into, act, null, single);
        said.Clear();
        var missing = incomplete ? random.Sample(action.Slots.Where(CanBeLeftOut), random.Hits(.75) ? 1 : 2) : [];
        var openings = action.Intent.Openings.Where(o => Direct(o.Text).All(role => action.Find(role) is { } slot && !missing.Contains(slot))).ToList();
        if (Choose(openings) is not { } opening)
        {
            return null;
        }

        var density = random.Pick([.25, .5, .85]);
        wanted = [.. action.Slots.Where(slot => slot.Spec.Required && !missing.Contains(slot))];
        wanted.AddRange(random.Sample(action.Slots.Where(slot => !slot.Spec.Required && random.Hits(density)), Math.Max(0, MostSlots - wanted.Count)));
        wanted = random.Shuffled(wanted.Where(slot => !Direct(opening.Text).Contains(slot.Slot.Role)));
        var direct = Direct(opening.Text).Count > 0;
        if (!direct && random.Hits(.1))
        {
            Tersely();
        }
        else
        {
            Lead();
            Open(opening.Text);
        }

        Rest();
        return new(action.Spec.Name, trigger, Arguments(missing));
    }

    /// <summary>Whether one of the openings can be said with the slots that the action has.</summary>
    public static bool CanSay(ServiceAction action) => action.Intent.Openings.Any(opening => !opening.IsHeldOut && Direct(opening.Text).All(role => action.Find(role) is not null));

    private bool CanBeLeftOut(DrawnSlot slot) =>
        slot.Spec.Required && action.Intent.Openings.Any(opening => !opening.IsHeldOut && Direct(opening.Text) is var roles && !roles.Contains(slot.Slot.Role) && roles.All(role => action.Find(role) is not null));

    private static List<string> Direct(string opening)
    {
        var roles = new List<string>();
        for (var at = opening.IndexOf('{', StringComparison.Ordinal); at >= 0; at = opening.IndexOf('{', at + 1))
        {
            var name = opening[(at + 1)..opening.IndexOf('}', at)];
            if (name is not ("a" or "n" or "s" or "the" or "some"))
            {
                roles.Add(name);
            }
        }

        return roles;
    }

    private static string Label(DrawnSlot slot) => slot.Spec.Name.Replace('_', ' ');

    /// <summary>Whether the parameter's name is a word that one would say beside a value.</summary>
    private static bool IsSayable(DrawnSlot slot) => !Grammar.Contains(slot.Spec.Name.Split('_')[0]) && !Grammar.Contains(slot.Spec.Name.Split('_')[^1]);

    private Wording? Choose(IReadOnlyList<Wording> wordings)
    {
        var kept = heldOut && random.Hits(.6) ? wordings.Where(w => w.IsHeldOut).ToList() : [];
        kept = kept.Count > 0 ? kept : [.. wordings.Where(w => !w.IsHeldOut)];
        if (kept.Count == 0)
        {
            return null;
        }

        var chosen = random.Pick(kept);
        IsSpecial |= chosen.IsHeldOut;
        Used?.Invoke(chosen);
        return chosen;
    }

    private Dictionary<string, TrainingArgument> Arguments(List<DrawnSlot> missing)
    {
        var arguments = missing.ToDictionary(slot => slot.Spec.Name, _ => TrainingArgument.None(null));
        foreach (var mention in said)
        {
            var slot = action.Find(mention.Slot.Role)!;
            arguments[slot.Spec.Name] = slot.Spec.Kind switch
            {
                ParameterKind.Choice => TrainingArgument.Choice(slot.Canonical[mention.Concept], mention.Span),
                ParameterKind.Boolean => TrainingArgument.Choice(mention.Concept, mention.Span),
                ParameterKind.Number => new(ArgumentSource.Span, [mention.Concept], mention.Span),
                _ => new(ArgumentSource.Span, [mention.Value.Words], mention.Span),
            };
        }

        return arguments;
    }

    private ServiceMention? Draw(DrawnSlot slot) =>
        mentions.Draw(slot.Slot, slot, whole: !action.Slots.Any(other => other.Slot.Follows == slot.Slot.Role)) ?? (slot.Spec.Required ? mentions.Anything(slot) : null);

    private void Tersely()
    {
        var noun = alone && random.Hits(.6) ? NounOf().One : "";
        trigger = text.Append(noun.Length > 0 ? noun : action.Spec.Name.Replace('_', ' '));
        foreach (var slot in wanted.Where(slot => slot.Slot.MayBeBare && random.Hits(.7)).ToList())
        {
            if (Draw(slot) is { } mention)
            {
                text.Append(random.Hits(.3) ? "," : "");
                Put("{}", mention, slot);
            }

            wanted.Remove(slot);
        }
    }

    private void Lead()
    {
        var leading = wanted.Where(slot => slot.Slot.MayLead).ToList();
        if (leading.Count > 0 && random.Hits(.12))
        {
            var slot = random.Pick(leading);
            wanted.Remove(slot);
            After(slot);
            text.Append(random.Hits(.5) ? "," : "");
        }
    }

    private void Open(string opening)
    {
        for (var at = 0; at < opening.Length;)
        {
            var open = opening.IndexOf('{', at);
            var literal = opening[at..(open < 0 ? opening.Length : open)];
            var span = text.Append(random.Hits(.02) ? string.Join(' ', literal.Split(' ').Select(word => Misspelling.Slip(word, random))) : literal);
            if (trigger is null && span.Length > 0 && literal.Any(char.IsLetter))
            {
                trigger = span;
            }

            if (open < 0)
            {
                break;
            }

            var close = opening.IndexOf('}', open);
            var name = opening[(open + 1)..close];
            at = close + 1;
            if (name is "a" or "n" or "s" or "the" or "some")
            {
                Noun(name);
            }
            else if (action.Find(name) is { } slot)
            {
                Direct(slot);
            }
        }
    }

    private void Direct(DrawnSlot slot)
    {
        var mention = Draw(slot) ?? mentions.Anything(slot);
        if (slot.Spec.Kind == ParameterKind.Text)
        {
            text.Append(mention.Value.Article);
        }

        Put("{}", mention with { Value = mention.Value with { Article = "" } }, slot);
    }

    private void Noun(string form)
    {
        var (one, many) = NounOf();
        var before = wanted.Where(slot => CanStandBefore(slot.Slot) && (slot.Slot.After.Count == 0 || random.Hits(.6))).Take(3).ToList();
        var drawn = before.Select(slot => (Slot: slot, Mention: Draw(slot))).Where(pair => pair.Mention is not null).Select(pair => (pair.Slot, pair.Mention!, Wording: BeforeWording(pair.Mention!))).ToList();
        wanted.RemoveAll(before.Contains);
        var skipped = drawn.Where(pair => pair.Wording is null).ToList();
        drawn.RemoveAll(skipped.Contains);
        wanted.AddRange(skipped.Select(pair => pair.Slot));
        var first = drawn.Count > 0 ? drawn[0].Wording!.Replace("{}", drawn[0].Item2.Value.Words, StringComparison.Ordinal) : form is "s" or "some" ? many : one;
        var article = form switch { "a" => random.Pick(Articles), "the" => "the", "some" => "some", _ => "" };
        var plural = form is "s" or "some" || (form == "a" && article is "any" or "some" && random.Hits(.6));
        text.Append(article == "a" && "aeiouAEIOU".Contains(first[0], StringComparison.Ordinal) ? "an" : article);
        foreach (var (slot, mention, wording) in drawn)
        {
            Put(wording!, mention, slot);
        }

        var noun = text.Append(plural ? many : one);
        trigger ??= noun;
    }

    private (string One, string Many) NounOf()
    {
        var forms = Choose(action.Family.Nouns)?.Text.Split('/') ?? [""];
        return (forms[0], forms.Length > 1 ? forms[1] : forms[0] + "s");
    }

    private static bool CanStandBefore(ServiceSlot slot) => slot.Before.Count > 0 || slot.MeantBefore.Count > 0;

    private string? BeforeWording(ServiceMention mention)
    {
        var meant = mention.Slot.MeantBefore.GetValueOrDefault(mention.Concept);
        var wordings = meant is not null && (mention.Slot.Before.Count == 0 || random.Hits(.4)) ? meant : mention.Slot.Before;
        return Choose(wordings)?.Text;
    }

    private void Rest()
    {
        var own = wanted.Where(slot => slot.Spec.Kind != ParameterKind.Boolean && (slot.Slot.Own.Count > 0 || IsSayable(slot)) && random.Hits(slot.Slot.Own.Count > 0 ? .3 : .08)).ToList();
        var aside = random.Hits(.06) ? Unknown() : null;
        foreach (var slot in wanted.Except(own).ToList())
        {
            if (aside is not null && random.Hits(.5))
            {
                Aside(aside);
                aside = null;
            }

            if (wanted.Remove(slot))
            {
                text.Append(random.Hits(.06) ? "," : "");
                After(slot);
            }
        }

        foreach (var slot in own)
        {
            if (wanted.Remove(slot) && Draw(slot) is { } mention)
            {
                text.Append(random.Pick([".", ".", ".", ",", "and", ";", ". also", ". oh and"]));
                Put(OwnWording(slot), mention, slot);
            }
        }
    }

    private string OwnWording(DrawnSlot slot)
    {
        var own = IsSayable(slot) && random.Hits(.15) ? null : Choose(slot.Slot.Own);
        return own?.Text ?? random.Pick(OwnLabels);
    }

    /// <summary>Something that this action could know of elsewhere, but not here.</summary>
    private ServiceSlot? Unknown()
    {
        var here = action.Slots.Select(slot => slot.Slot).ToList();
        var others = action.Intent.Has.Select(role => action.Family.Slots[role]).Where(slot => slot.After.Count > 0 && !(slot.Role is "date" or "time" && action.Find("when") is not null)
            && here.All(other => other.Role != slot.Role && (other.Kind != slot.Kind || other.Takes != slot.Takes || slot.Takes.Length == 0) && other.Follows != slot.Role)).ToList();
        return others.Count == 0 ? null : random.Pick(others);
    }

    private void Aside(ServiceSlot slot)
    {
        if (mentions.Draw(slot, null, whole: true) is { } mention && Choose(slot.After) is { } wording)
        {
            Put(wording.Text, mention, null);
        }
    }

    private void After(DrawnSlot slot)
    {
        if (Draw(slot) is not { } mention)
        {
            return;
        }

        var meant = mention.Slot.Meant.GetValueOrDefault(mention.Concept);
        var wordings = meant is not null && (mention.Slot.After.Count == 0 || random.Hits(.4)) ? meant : mention.Slot.After;
        var wording = slot.Spec.Kind != ParameterKind.Boolean && IsSayable(slot) && random.Hits(.06) ? null : Choose(wordings);
        if (wording is null && slot.Spec.Kind == ParameterKind.Boolean)
        {
            wording = new(mention.Concept == "true" ? "with {label}" : "without {label}", false);
        }

        Put(wording?.Text ?? random.Pick(Labels), mention, slot);
    }

    private void Put(string wording, ServiceMention mention, DrawnSlot? slot)
    {
        var filled = slot is null ? wording : wording.Replace("{label}", Label(slot), StringComparison.Ordinal);
        var place = filled.IndexOf("{}", StringComparison.Ordinal);
        if (place < 0)
        {
            var whole = text.Append(filled);
            var start = whole.Start;
            while (text[start] is ',' or ' ')
            {
                start++;
            }

            mention.Span = new(start, whole.End);
        }
        else
        {
            var before = filled[..place].Replace("@", mention.Value.Preposition, StringComparison.Ordinal);
            text.Append(before);
            text.Append(mention.Value.Article);
            mention.Span = text.Append(mention.Value.Words);
            Tail(filled[(place + 2)..]);
        }

        if (slot is null)
        {
            return;
        }

        said.Add(mention);
        if (wanted.FirstOrDefault(other => other.Slot.Follows == slot.Slot.Role) is { } follower && Draw(follower) is { } next)
        {
            wanted.Remove(follower);
            text.Append(random.Hits(.6) ? "," : "");
            Put("{}", next, follower);
        }
    }

    private void Tail(string rest)
    {
        if (rest.Length > 0 && rest[0] is not ' ')
        {
            text.Close(rest);
        }
        else
        {
            text.Append(rest);
        }
    }
}
