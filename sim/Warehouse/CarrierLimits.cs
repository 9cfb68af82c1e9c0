namespace LamRobot.Sim;

/// <summary>How a carrier moves and what its battery lasts.</summary>
public sealed record CarrierLimits
{
    /// <summary>The usual carrier's.</summary>
    public static CarrierLimits Usual { get; } = new();

    /// <summary>Metres per second.</summary>
    public double TopSpeed { get; init; } = 1.5;

    /// <summary>Metres per second squared.</summary>
    public double Acceleration { get; init; } = 0.6;

    /// <summary>Metres per second squared.</summary>
    public double Deceleration { get; init; } = 0.9;

    /// <summary>Metres per second squared, when something is in the way or a person pressed the button.</summary>
    public double EmergencyDeceleration { get; init; } = 3;

    /// <summary>How fast it turns on the spot.</summary>
    public double RadiansPerSecond { get; init; } = 1.2;

    /// <summary>Metres: two carriers that are nearer than this stand.</summary>
    public double Size { get; init; } = 0.8;

    /// <summary>Percent of the battery.</summary>
    public double DrainPerMetre { get; init; } = 0.02;

    /// <summary>Percent of the battery.</summary>
    public double ChargePerSecond { get; init; } = 0.5;
}
