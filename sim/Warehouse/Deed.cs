using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>An action that a robot carried out in the world: what a test counts to know that it was done once.</summary>
/// <param name="Robot">The carrier.</param>
/// <param name="ActionType">What.</param>
/// <param name="ActionId">Under which id it was asked for.</param>
/// <param name="Parameters">With what.</param>
/// <param name="Succeeded">Whether it had its effect.</param>
/// <param name="At">When, in time of the world.</param>
public sealed record Deed(string Robot, string ActionType, string ActionId, EquatableMap<ArgumentValue> Parameters, bool Succeeded, TimeSpan At);
