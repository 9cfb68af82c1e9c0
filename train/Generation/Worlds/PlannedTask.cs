namespace LamRobot.Training.Worlds;

/// <summary>Requests with their aim and the expert's moves.</summary>
/// <param name="Clauses">The requests, in the order in which they are done.</param>
/// <param name="Aim">What must hold in the end.</param>
/// <param name="Moves">The expert's moves.</param>
internal sealed record PlannedTask(IReadOnlyList<TaskClause> Clauses, Aim Aim, IReadOnlyList<Move> Moves);
