using LamRobot.Contracts;

namespace LamRobot.Training.Devices;

/// <summary>What a clause is about.</summary>
/// <param name="Sort">Whether it is one device, the devices of a place, or not said.</param>
/// <param name="Kind">The kind of device.</param>
/// <param name="Entity">The device or the place.</param>
/// <param name="IsPlural">Whether it is said of several.</param>
/// <param name="Except">A device that is left out.</param>
internal sealed record TargetScope(ScopeSort Sort, string Kind, Entity? Entity = null, bool IsPlural = false, Entity? Except = null);
