using LamRobot.Contracts;

namespace LamRobot.Training.Services;

/// <summary>A parameter as it is drawn for one manifest.</summary>
/// <param name="Slot">What can be said.</param>
/// <param name="Spec">The parameter.</param>
/// <param name="Canonical">For a choice: what each choice is called here, by its first way.</param>
internal sealed record DrawnSlot(ServiceSlot Slot, ParameterSpec Spec, IReadOnlyDictionary<string, string> Canonical);
