using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>Whether a robot got the nodes that it asked for.</summary>
/// <param name="Granted">True when it holds all of them; false when it got none of them.</param>
public sealed record ReservationAnswer(bool Granted)
{
    /// <summary>The first node that another robot holds.</summary>
    public string? Node { get; init; }

    /// <summary>The robot that holds it.</summary>
    public string? Holder { get; init; }

    /// <summary>The robots that wait for each other in a circle, beginning with the one that asked; empty when they do not.</summary>
    public EquatableList<string> Deadlock { get; init => field = value ?? []; } = [];
}
