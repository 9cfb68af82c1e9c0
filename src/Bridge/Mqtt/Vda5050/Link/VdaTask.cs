using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What a step asks of a robot: to be at a station, to do something there, or to do it at once.</summary>
/// <param name="Step">The step.</param>
internal sealed record VdaTask(ActionStep Step)
{
    /// <summary>Where; where it stands when null.</summary>
    public MapStation? Station { get; init; }

    /// <summary>What to do; only to be there when null.</summary>
    public VdaAction? Action { get; init; }

    /// <summary>Whether it is done on each edge of the way there, and not at its end.</summary>
    public bool OnTheWay { get; init; }

    /// <summary>Whether it tells the robot where it is, which must not be while it drives.</summary>
    public bool Relocates { get; init; }

    /// <summary>Told before its order is sent for the first time.</summary>
    public Action Departing { get; init; } = static () => { };

    /// <summary>How fast at most, in metres per second; as the map and the robot allow when null.</summary>
    public double? MaxSpeed { get; init; }

    /// <summary>Whether it is done at once, and not by an order.</summary>
    public bool Instant { get; init; }
}
