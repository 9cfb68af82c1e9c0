namespace LamRobot.Planner.Screens;

/// <summary>What a stretch of a command may mean.</summary>
/// <param name="Steps">What is to be done.</param>
/// <param name="Cost">How much of it is guessed; 0 when every word is understood.</param>
internal sealed record ScreenReading(IReadOnlyList<ScreenStep> Steps, double Cost)
{
    /// <summary>The element that it speaks of last; null when none.</summary>
    public ScreenThing? About { get; init; }

    /// <summary>What was to be written or chosen: a name that follows alone may get the same.</summary>
    public string? Value { get; init; }

    /// <summary>What must be asked before anything is done; null when nothing.</summary>
    public string? Question { get; init; }

    /// <summary>What it means once the question is answered; null when nothing is asked, or no answer helps.</summary>
    public Func<Phrase, IEnumerable<ScreenReading>>? Answered { get; init; }

    /// <summary>The verb that it began with, which a wish without a verb has too.</summary>
    public VerbForm? Verb { get; init; }

    /// <summary>A reading of one step.</summary>
    public static ScreenReading Of(double cost, ScreenThing about, ScreenStep step) => new([step], cost) { About = about };

    /// <summary>A question.</summary>
    public static ScreenReading Ask(double cost, string question) => new([], cost) { Question = question };

    /// <summary>What the elements that were found are good for.</summary>
    /// <param name="sought">What was looked for.</param>
    /// <param name="make">What to do with it.</param>
    public static IEnumerable<ScreenReading> With(Sought sought, Func<ScreenThing, IEnumerable<ScreenReading>> make) =>
        sought.Only is { } thing ? make(thing).Select(reading => reading with { Cost = reading.Cost + sought.Cost, About = reading.About ?? thing })
        : sought.IsMissing ? [new([ScreenStep.Lacks(sought.Said)], sought.Cost)]
        : [Ask(sought.Cost + 0.3, sought.Which) with { Answered = answer => sought.Answered(answer) is { } meant ? make(meant) : [] }];
}
