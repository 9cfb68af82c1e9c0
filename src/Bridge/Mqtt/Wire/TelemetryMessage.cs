using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>A robot's state and what it sees.</summary>
/// <param name="Sequence">Counts up; an older one that comes late is not taken.</param>
public sealed record TelemetryMessage(long Sequence)
{
    /// <summary>Whether it is moving.</summary>
    public bool Moving { get; init; }

    /// <summary>Whether an emergency stop is active.</summary>
    public bool EmergencyStopped { get; init; }

    /// <summary>Whether it is paused; left out by a robot that cannot be.</summary>
    public bool? Paused { get; init; }

    /// <summary>Where it is, when it knows.</summary>
    public Pose? Pose { get; init; }

    /// <summary>Charge of the battery, 0..1, when it knows.</summary>
    public double? Battery { get; init; }

    /// <summary>All that it knows of the world; left out when nothing has changed since the last list.</summary>
    public EquatableList<Entity>? Entities { get; init; }
}
