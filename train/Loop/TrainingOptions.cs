namespace LamRobot.Training.Loop;

/// <summary>How a model is trained.</summary>
internal sealed record TrainingOptions
{
    /// <summary>Time to learn, both stages together.</summary>
    public double Minutes { get; init; } = 40;

    /// <summary>Share of the time in which the encoder stays frozen.</summary>
    public double FrozenShare { get; init; } = 0.12;

    /// <summary>Commands of a batch.</summary>
    public int BatchSize { get; init; } = 48;

    public float DecoderRate { get; init; } = 1e-3f;

    public float EncoderRate { get; init; } = 5e-5f;

    public int WarmUpSteps { get; init; } = 100;

    /// <summary>Share of the time at the full rate; after it the rate falls in a line.</summary>
    public double FlatShare { get; init; } = 0.3;

    public double LastRate { get; init; } = 0.03;

    public int Seed { get; init; } = 1;

    /// <summary>Lower layers of the encoder that stay as they are.</summary>
    public int SharedLayers { get; init; } = 2;

    public int MostClauses { get; init; } = 6;

    public bool Resume { get; init; }

    public required string MiniLmFolder { get; init; }

    /// <summary>Where people's sentences are.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where checkpoints go.</summary>
    public required string OutputFolder { get; init; }
}
