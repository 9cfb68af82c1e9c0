namespace LamRobot.Planner.Screens;

/// <summary>Finds the cheapest way to read a whole command as wishes, one after the other.</summary>
/// <param name="view">The screen.</param>
/// <param name="done">How many steps of the command were done before.</param>
internal sealed class ScreenCommandReader(ScreenView view, int done)
{
    private const int MostPieces = 5;
    private const int MostWays = 8;
    private const double JointCost = 0.4;
    private const double NamedJointCost = 0.04;
    private const double StrangeJointCost = 1.2;
    private const double MostOfJoined = 0.5;
    private const double InnerVerbCost = 1;
    private const double LeaveOutCost = 2.5;
    private const double ShortCost = 0.1;
    private const double SameValueCost = 0.25;
    private const double LooseVerbCost = 0.12;
    private const double TopicCost = 0.15;
    private const double AnswerCost = 0.2;
    private const double Exact = 0.06;

    private static readonly IScreenWishReader[] s_readers = [new WriteReader(), new SetReader(), new ChooseReader(), new SwitchReader(), new PressReader(), new LookReader()];
    private static readonly string[][] s_not = [["do", "not"], ["dont"], ["never"], ["without"], ["not"], ["but", "not"], ["but", "do", "not"], ["but", "dont"]];
    private static readonly string[][] s_claims = [[":"], ["should", "be"], ["shall", "be"], ["must", "be"], ["is", "to", "be"]];
    private static readonly HashSet<string> s_conditions = new(["if", "unless", "when", "whenever", "while", "until", "every", "before", "once"], StringComparer.Ordinal);
    private static readonly HashSet<string> s_places = new(["in", "into", "on", "for", "at", "as", "under", "from", "inside", "within"], StringComparer.Ordinal);
    private static readonly HashSet<string> s_looseVerbs = new(["select", "choose", "pick", "use", "take", "do", "go", "enter", "then", "set", "give", "mark", "bring", "activate", "show", "move"], StringComparer.Ordinal);
    private static readonly IReadOnlyDictionary<string, double> s_topics =
        new[] { Roles.Writing, Roles.Choosing, Roles.Windows, Roles.Seeing }.SelectMany(roles => roles).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Min(pair => pair.Value), StringComparer.Ordinal);

    private readonly ThingFinder _finder = new(view);

    /// <summary>Reads a command.</summary>
    public ScreenCommand Read(string command)
    {
        var whole = Phrase.Of(command);
        var pieces = Cut(whole);
        var ways = new List<ScreenCommand>[pieces.Count + 1];
        ways[0] = [ScreenCommand.Nothing];
        for (var end = 1; end <= pieces.Count; end++)
        {
            var reached = new List<ScreenCommand>();
            for (var start = Math.Max(0, end - MostPieces); start < end; start++)
            {
                var phrase = Fillers.Without(whole.Slice(pieces[start].Start, pieces[end - 1].End));
                var inner = Enumerable.Range(start + 1, end - start - 1).Count(piece => IsWish(Fillers.Without(whole.Slice(pieces[piece].Start, pieces[piece].End))));
                var mayAnswer = end == start + 1 && start > 0 && whole[pieces[start].Start - 1].Word == ".";
                reached.AddRange(ways[start].SelectMany(before => Extend(before, phrase, end - start - 1, inner).Concat(mayAnswer ? Answer(before, phrase) : [])));
            }

            ways[end] = [.. reached.OrderBy(way => way.Cost).Take(MostWays)];
        }

        return ways[^1].FirstOrDefault() ?? ScreenCommand.Nothing;
    }

    private static List<(int Start, int End)> Cut(Phrase whole)
    {
        var pieces = new List<(int Start, int End)>();
        var start = 0;
        for (var at = 0; at <= whole.Length; at++)
        {
            if (at == whole.Length || whole[at].IsJoint || (whole[at].Word == "but" && IsTurn(whole.From(at + 1))))
            {
                if (at > start)
                {
                    pieces.Add((start, at));
                }

                start = at + 1;
            }
        }

        return pieces;
    }

    private static bool IsTurn(Phrase next) => Verbs.Starts(Fillers.Without(next)) || s_not.Any(words => next.Has(0, words));

    private IEnumerable<ScreenCommand> Extend(ScreenCommand before, Phrase phrase, int joints, int innerVerbs)
    {
        if (phrase.Length == 0)
        {
            return joints == 0 ? [before] : [];
        }

        if (s_not.Any(words => phrase.Has(0, words)))
        {
            return joints == 0 ? [before with { Cost = before.Cost + ShortCost }] : [];
        }

        var readings = s_conditions.Contains(phrase[0].Word) && phrase[0].Quoted is null ? [] : ReadOne(phrase, before);
        // Several pieces are one wish only when they fit as one.
        var read = readings.Where(reading => joints == 0 || reading.Cost < MostOfJoined).Select(reading => before.With(reading with { Cost = reading.Cost + CostOfJoints(reading, joints, innerVerbs) }));
        return joints == 0 ? read.Append(before.Without(phrase.Text, LeaveOutCost)) : read;
    }

    private static IEnumerable<ScreenCommand> Answer(ScreenCommand before, Phrase phrase) =>
        before.Last?.Answered is { } answer ? answer(phrase).Select(reading => before.Answered(reading with { Cost = reading.Cost + AnswerCost })) : [];

    /// <summary>What joints within a wish cost: they are no joints when they stand in the name of an element.</summary>
    private static double CostOfJoints(ScreenReading reading, int joints, int innerVerbs) =>
        joints == 0 ? 0
        : reading.Cost < Exact + LooseVerbCost && reading.About?.Words.Contains("and") == true ? NamedJointCost
        : (joints * (reading.Value is not null ? JointCost : StrangeJointCost)) + (innerVerbs * InnerVerbCost);

    private static bool IsWish(Phrase phrase) => Verbs.Starts(phrase) || phrase.Sides(s_claims).Any();

    private IEnumerable<ScreenReading> ReadOne(Phrase phrase, ScreenCommand before)
    {
        var setting = new ScreenSetting(view, _finder, before.Last, before.Steps < done);
        var readings = Verbs.At(phrase).SelectMany(verb => Read(verb.Form, verb.What, setting).Select(reading => reading with { Cost = reading.Cost + CostOf(verb.Form, phrase[0].Word) }));
        readings = readings.Concat(SetReader.Statement(Claimed(phrase), setting)).Concat(PressReader.Name(phrase, setting)).Concat(Turned(phrase, setting));
        return before.Last is { Verb: { } verb } last ? readings.Concat(Short(verb, last, phrase, setting)) : readings;
    }

    private static IEnumerable<ScreenReading> Read(VerbForm verb, Phrase rest, ScreenSetting setting) =>
        s_readers.SelectMany(reader => reader.Read(verb, rest, setting)).Select(reading => reading with { Verb = verb });

    private static double CostOf(VerbForm form, string word) => form switch
    {
        VerbForm.Choose or VerbForm.Write when !(word is "give" or "set" or "enter" && form == VerbForm.Choose) => 0,
        VerbForm.Set => 0.01,
        _ => s_looseVerbs.Contains(word) ? LooseVerbCost : 0,
    };

    /// <summary>A wish without a verb has the verb of the one before, and what is named alone may get the same value.</summary>
    private static IEnumerable<ScreenReading> Short(VerbForm verb, ScreenReading last, Phrase phrase, ScreenSetting setting)
    {
        var cost = Verbs.Starts(phrase) ? ShortCost + JointCost : ShortCost;
        var same = last.Value is { } value && verb is VerbForm.Write or VerbForm.Set && setting.Find(phrase, Roles.Writing) is { Only: { } field, Cost: < 0.3 } sought
            ? [ScreenReading.Of(sought.Cost + SameValueCost - ShortCost, field, ScreenStep.On(field, "set_text", ("text", last.Value))) with { Value = last.Value, Verb = verb }]
            : Enumerable.Empty<ScreenReading>();
        // Words without a field are no text for the field before: they may be a wish that is not understood.
        var read = verb == VerbForm.Write && !WriteReader.SaysWhere(phrase) ? [] : Read(verb, phrase, setting);
        return read.Concat(same).Select(reading => reading with { Cost = reading.Cost + cost });
    }

    /// <summary>The place first: "in the field Name, write Max"; "in the dialog press Yes".</summary>
    private static IEnumerable<ScreenReading> Turned(Phrase phrase, ScreenSetting setting)
    {
        if (!s_places.Contains(phrase[0].Word))
        {
            yield break;
        }

        for (var at = 2; at < phrase.Length; at++)
        {
            var rest = Fillers.Without(phrase.From(at));
            if (setting.Find(phrase.Slice(1, at), s_topics) is not { Cost: < 0.4, Only: { } thing } topic)
            {
                continue;
            }

            foreach (var (form, value) in Verbs.At(rest).Where(verb => verb.What.Length > 0))
            {
                var readings = form switch
                {
                    VerbForm.Write or VerbForm.Set => ThingValue.Set(thing, value, setting),
                    VerbForm.Choose when Roles.Choosing.ContainsKey(thing.Role) => ThingValue.Choose(thing, value, setting),
                    VerbForm.Choose or VerbForm.Press or VerbForm.Answer or VerbForm.SwitchOn or VerbForm.SwitchOff or VerbForm.Open => Read(form, value, setting),
                    _ => [],
                };
                foreach (var reading in readings)
                {
                    yield return reading with { Cost = reading.Cost + topic.Cost + TopicCost, Verb = form };
                }
            }
        }
    }

    /// <summary>It without the words that want something to be so.</summary>
    private static Phrase Claimed(Phrase phrase)
    {
        string[][] claims = [["make", "sure", "that"], ["make", "sure"], ["ensure", "that"], ["ensure"], ["see", "to", "it", "that"], ["see", "that"], ["check", "that"], ["i", "want"], ["i", "would", "like"], ["id", "like"], ["let"], ["have"]];
        return claims.FirstOrDefault(words => phrase.Has(0, words)) is { } claim ? phrase.From(claim.Length) : phrase;
    }
}
