using LamRobot.Contracts;

namespace LamRobot.Training.Devices;

/// <summary>An action of a drawn manifest.</summary>
/// <param name="Spec">The action.</param>
/// <param name="Does">The intents that it does, each with the choices that this fixes.</param>
/// <param name="Target">How it is told which devices are meant; null when it is about none.</param>
/// <param name="Parameters">The parameters that take values.</param>
/// <param name="Kinds">The kinds of devices that it takes.</param>
internal sealed record DeviceAction(ActionSpec Spec, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Does, ActionTarget? Target, IReadOnlyList<DeviceParameter> Parameters, IReadOnlyList<string> Kinds);
