using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Somebody paused a mission, or everything when no mission is named: devices that can stand still in the middle of a step do, nothing new begins.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission; empty for everything.</param>
/// <param name="By">Who asked for it.</param>
public sealed record Paused(DateTimeOffset Time, string MissionId, string By) : MissionEvent(Time, MissionId)
{
    /// <summary>The actuators that stand still in the middle of a step.</summary>
    public EquatableList<string> Stand { get; init => field = value ?? []; } = [];

    /// <summary>The actuators that cannot, or did not say that they do: they go on to the end of their step.</summary>
    public EquatableList<string> GoOn { get; init => field = value ?? []; } = [];
}
