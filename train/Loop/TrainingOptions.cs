namespace LamRobot.Training.Loop;

/// <summary>How a model is trained.</summary>
internal sealed record TrainingOptions
{
    /// <summary>Commands of a batch; they share a manifest.</summary>
    public int BatchSize { get; init; } = 24;

    /// <summary>Batches of a step: as many manifests teach it at once.</summary>
    public int BatchesOfStep { get; init; } = 2;

    public int WarmUpSteps { get; init; } = 100;

    /// <summary>What is left of the rate at a phase's end.</summary>
    public double LastRate { get; init; } = 0.03;

    public int Seed { get; init; } = 1;

    /// <summary>Lower layers of the encoder that stay as they are.</summary>
    public int SharedLayers { get; init; } = 2;

    public int MostClauses { get; init; } = 7;

    /// <summary>The phase to run; all of them when null.</summary>
    public int? Phase { get; init; }

    /// <summary>Steps of the phase, when they are not to be the phase's own.</summary>
    public int? Steps { get; init; }

    /// <summary>Groups of eight tasks of each source to measure on.</summary>
    public int Groups { get; init; } = 20;

    /// <summary>Whether to go on where the run in the folder stopped.</summary>
    public bool Resume { get; init; }

    /// <summary>The model that the first phase begins with; an untrained one when null.</summary>
    public string? BeginWith { get; init; }

    public required string MiniLmFolder { get; init; }

    /// <summary>Where people's sentences are; made commands alone are learnt from when null.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Where checkpoints go.</summary>
    public required string OutputFolder { get; init; }
}
