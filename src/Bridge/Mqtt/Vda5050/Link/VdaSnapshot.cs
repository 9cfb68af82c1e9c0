namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>All that is known of a robot at one moment.</summary>
internal sealed record VdaSnapshot
{
    /// <summary>Whether it lives: it said so, or told a state since.</summary>
    public bool Online { get; init; }

    /// <summary>Its newest word of its connection.</summary>
    public VdaConnectionState? Connection { get; init; }

    /// <summary>The version that it writes; empty before its first word.</summary>
    public string Version { get; init; } = "";

    /// <summary>How to speak to it; null when its version is not known here.</summary>
    public VdaDialect? Dialect { get; init; }

    /// <summary>What it can do.</summary>
    public VdaFactsheet? Factsheet { get; init; }

    /// <summary>Its newest state that is believed.</summary>
    public VdaMessage<VdaState>? Told { get; init; }

    public VdaState? State => Told?.Content;

    /// <summary>Where it is, by the newer of state and visualization.</summary>
    public VdaPosition? Position { get; init; }

    /// <summary>When it was last heard.</summary>
    public DateTimeOffset Heard { get; init; }

    /// <summary>How many states were believed.</summary>
    public long States { get; init; }

    /// <summary>How often something may have got lost: the link or the robot was gone, or it began anew.</summary>
    public long Interruptions { get; init; }

    /// <summary>Whether its state was told after the last interruption.</summary>
    public bool Fresh { get; init; }

    /// <summary>What does not fit in its newest state; null when all does.</summary>
    public string? Contradiction { get; init; }

    /// <summary>Why its newest word was not believed; null when it was.</summary>
    public string? Disbelief { get; init; }
}
