namespace LamRobot.Planner.Documents;

/// <summary>What a stretch of a command may mean.</summary>
/// <param name="Actions">What is to be done.</param>
/// <param name="Cost">How much of it is guessed or left over; 0 when every word is understood.</param>
/// <param name="About">What it speaks of, to which "it" and a wish without an object refer next.</param>
internal sealed record Reading(IReadOnlyList<WantedAction> Actions, double Cost, IReadOnlyList<Passage> About)
{
    /// <summary>What must be asked before anything is done; null when nothing.</summary>
    public string? Question { get; init; }

    /// <summary>Formats that were wished for without an object: the next object gets them.</summary>
    public FormatSet? Waiting { get; init; }

    /// <summary>The formats of this wish: an object that follows alone gets them too.</summary>
    public FormatSet? Formats { get; init; }

    public static Reading Ask(string question, double cost) => new([], cost, []) { Question = question };

    public static Reading Of(double cost, IReadOnlyList<Passage> about, params WantedAction[] actions) => new(actions, cost, about);
}
