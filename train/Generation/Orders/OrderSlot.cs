using LamRobot.Contracts;

namespace LamRobot.Training.Orders;

/// <summary>Something that can be said of an ordered item.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Kind">What sort of value it takes.</param>
/// <param name="Place">Where its words stand.</param>
/// <param name="Choices">What can be chosen, each in the ways in which it is said; for a text its lead-in, for a number its unit.</param>
/// <param name="HasAmount">Whether one can have a lot or a little of it.</param>
internal sealed record OrderSlot(string Name, ParameterKind Kind, OrderPlace Place, IReadOnlyList<IReadOnlyList<string>> Choices, bool HasAmount = false);
