using LamRobot.Contracts;

namespace LamRobot.Training.Devices;

/// <summary>A value that an intent's phrases may give.</summary>
/// <param name="Role">What phrases call it.</param>
/// <param name="Kind">What sort of value it is.</param>
/// <param name="Takes">A unit, a list of choices, a kind of entity or a sort of text.</param>
/// <param name="MayBeLost">Whether an action without such a parameter still does what is wanted.</param>
internal sealed record IntentSlot(string Role, ParameterKind Kind, string Takes, bool MayBeLost);
