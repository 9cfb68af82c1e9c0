using System.ComponentModel.DataAnnotations;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.Sim;

/// <summary>How a simulated robot shows itself on a broker.</summary>
public sealed class MqttRobotOptions
{
    /// <summary>The broker.</summary>
    public required BrokerAddress Broker { get; init; }

    /// <summary>The robot's id on the broker.</summary>
    public string RobotId { get; init; } = HomeRobotManifest.Manifest.Id;

    /// <summary>How many seconds of the world pass in one second of the clock.</summary>
    [Range(0.01, 1000)]
    public double SpeedFactor { get; init; } = 1;

    /// <summary>How far one step moves the world.</summary>
    public TimeSpan StepLength { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How often the robot tells its state while nothing changes.</summary>
    public TimeSpan TelemetryInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often it tells all that it knows, though nothing has changed.</summary>
    public TimeSpan WholeListInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often each camera's picture is published; null for never. A picture that cannot go out in time is left out.</summary>
    public TimeSpan? CameraInterval { get; init; }

    /// <summary>How long a lost connection stays lost when the faults take it away.</summary>
    public TimeSpan Outage { get; init; } = TimeSpan.FromSeconds(2);
}
