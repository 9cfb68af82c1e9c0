namespace LamRobot.Planner.Documents;

/// <summary>What a command means up to some place in it.</summary>
/// <param name="Cost">How much of it is guessed or left out.</param>
/// <param name="Readings">The wishes in order.</param>
/// <param name="LeftOut">Words that nothing is made of.</param>
internal sealed record Understanding(double Cost, IReadOnlyList<Reading> Readings, IReadOnlyList<string> LeftOut)
{
    public static Understanding Nothing { get; } = new(0, [], []);

    /// <summary>What was spoken of last.</summary>
    public IReadOnlyList<Passage> About => Readings.LastOrDefault(reading => reading.About.Count > 0)?.About ?? [];

    /// <summary>Formats that still wait for an object.</summary>
    public FormatSet? Waiting => Readings.Count > 0 ? Readings[^1].Waiting : null;

    /// <summary>The formats of the last wish.</summary>
    public FormatSet? Formats => Readings.Count > 0 ? Readings[^1].Formats : null;

    public Understanding With(Reading reading, double cost) => new(Cost + cost, [.. Readings, reading], LeftOut);

    public Understanding Without(string words, double cost, IReadOnlyList<Passage> about) =>
        new(Cost + cost, about.Count == 0 ? Readings : [.. Readings, new Reading([], 0, about)], cost < 1 ? LeftOut : [.. LeftOut, words]);
}
