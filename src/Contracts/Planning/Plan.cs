namespace LamRobot.Contracts;

/// <summary>Actions in an order that fulfils a request.</summary>
/// <param name="Steps">The actions; compared by content.</param>
public sealed record Plan(EquatableList<ActionStep> Steps)
{
    /// <summary>A plan that does nothing.</summary>
    public static Plan Empty { get; } = new(EquatableList.Create<ActionStep>([]));
}
