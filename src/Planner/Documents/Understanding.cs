namespace LamRobot.Planner.Documents;

/// <summary>What a command means up to some place in it.</summary>
/// <param name="Cost">How much of it is guessed or left out.</param>
/// <param name="Readings">The wishes in order.</param>
/// <param name="LeftOut">Words that nothing is made of.</param>
/// <param name="Topic">What was named and not yet spoken of; null when nothing.</param>
internal sealed record Understanding(double Cost, IReadOnlyList<Reading> Readings, IReadOnlyList<string> LeftOut, string? Topic = null)
{
    public static Understanding Nothing { get; } = new(0, [], []);

    /// <summary>What was spoken of last.</summary>
    public IReadOnlyList<Passage> About => Readings.LastOrDefault(reading => reading.About.Count > 0) is { } last ? [.. last.About.Select(passage => Rewritten(passage, last))] : [];

    /// <summary>A passage whose words were replaced says the new ones.</summary>
    private static Passage Rewritten(Passage passage, Reading reading) =>
        passage.Words is { } words && reading.Actions.FirstOrDefault(action => action.Name == "replace_text" && action.Arguments.GetValueOrDefault("target").AsText() == passage.Target.Id && action.Arguments.GetValueOrDefault("words").AsText() == words) is { } replaced
            ? passage with { Words = replaced.Arguments.GetValueOrDefault("with").AsText(), Nth = 0 }
            : passage;

    /// <summary>Whether somebody took a wish back.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>Sentences that tell something and were taken for no wish.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Formats that still wait for an object.</summary>
    public FormatSet? Waiting => Readings.Count > 0 ? Readings[^1].Waiting : null;

    /// <summary>The formats of the last wish.</summary>
    public FormatSet? Formats => Readings.Count > 0 ? Readings[^1].Formats : null;

    /// <summary>All words that nothing is made of, what was named and never spoken of again among them.</summary>
    public IEnumerable<string> NotUnderstood => Topic is null ? LeftOut : LeftOut.Append(Topic);

    public Understanding With(Reading reading, double cost) => new(Cost + cost, [.. Readings, reading], LeftOut) { IsTakenBack = IsTakenBack, Remarks = Remarks };

    /// <summary>Takes the last wish back: what it spoke of is still spoken of.</summary>
    public Understanding Back(Func<WantedAction, IEnumerable<Passage>> spoken)
    {
        var last = Readings.ToList().FindLastIndex(reading => reading.Actions.Count > 0 || reading.Waiting is not null || reading.Question is not null);
        return last < 0 ? this : this with { IsTakenBack = true, Readings = [.. Readings.Take(last), new Reading([], 0, Readings[last].About is { Count: > 0 } about ? about : [.. Readings[last].Actions.SelectMany(spoken)]), .. Readings.Skip(last + 1)] };
    }

    /// <summary>Goes on without some words: with a remark, with words that should have been understood, or with what the next wish is about.</summary>
    public Understanding Without(string words, double cost, bool isRemark, IReadOnlyList<Passage> about, bool isTopic = false) =>
        new(Cost + cost, about.Count == 0 ? Readings : [.. Readings, new Reading([], 0, about)], isRemark || isTopic ? LeftOut : [.. LeftOut, words], isTopic ? words : Topic) { IsTakenBack = IsTakenBack, Remarks = Remarks };
}
