using LamRobot.Contracts;

namespace LamRobot.Training.Domains;

/// <summary>What earlier clauses of a command have led to.</summary>
/// <param name="It">The thing spoken of last.</param>
/// <param name="HeldId">Id of what is in the hand.</param>
/// <param name="Here">The area where the assistant stands.</param>
internal sealed record ClauseState(Entity? It, string? HeldId, Entity? Here);
