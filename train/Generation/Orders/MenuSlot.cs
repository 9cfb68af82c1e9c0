using LamRobot.Contracts;

namespace LamRobot.Training.Orders;

/// <summary>A parameter of an order with the ways to say its values.</summary>
/// <param name="Spec">The parameter.</param>
/// <param name="Place">Where its words stand.</param>
/// <param name="Ways">The ways to say each choice; of a number its unit, of a text its lead-in.</param>
/// <param name="HasQuantities">Whether how much of it is part of the choices.</param>
/// <param name="TakesAmount">Whether one can have a lot or a little of it.</param>
internal sealed record MenuSlot(ParameterSpec Spec, OrderPlace Place, IReadOnlyDictionary<string, IReadOnlyList<string>> Ways, bool HasQuantities, bool TakesAmount);
