namespace LamRobot.Training.Devices;

/// <summary>A clause with its steps; words count from its own beginning.</summary>
/// <param name="Intent">What is wanted.</param>
/// <param name="Words">The words.</param>
/// <param name="Steps">The steps; null when nothing here does it.</param>
/// <param name="Scope">What it is wanted of.</param>
/// <param name="IsOrder">Whether it begins with a verb that asks, so that "could you" may stand before it.</param>
/// <param name="EndsOpen">Whether it ends with words that are copied, so that nothing may follow.</param>
internal sealed record DeviceClause(DeviceIntent Intent, IReadOnlyList<string> Words, IReadOnlyList<DeviceStep>? Steps, TargetScope? Scope, bool IsOrder, bool EndsOpen);
