using LamRobot.Contracts;

namespace LamRobot.Training.Devices;

/// <summary>A parameter of a drawn action that takes a value.</summary>
/// <param name="Role">The slot whose value it takes.</param>
/// <param name="Spec">The parameter.</param>
/// <param name="Takes">A unit, a list of choices, a kind of entity or a sort of text.</param>
/// <param name="Labels">What its choices are called here, by their names in the books.</param>
internal sealed record DeviceParameter(string Role, ParameterSpec Spec, string Takes, IReadOnlyDictionary<string, string> Labels);
