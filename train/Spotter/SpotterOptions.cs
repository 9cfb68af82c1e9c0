namespace LamRobot.Training.Spotter;

/// <summary>How the stop word spotter is trained.</summary>
internal sealed record SpotterOptions
{
    /// <summary>Where the model goes.</summary>
    public required string TargetFolder { get; init; }

    /// <summary>Where spoken sentences are kept from one run to the next.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>Recordings of people who say no stop word; null for none.</summary>
    public string? RecordingsFolder { get; init; }

    /// <summary>All chance comes from it.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How often the weights change.</summary>
    public int Steps { get; init; } = 2500;

    /// <summary>Sentences with a stop word; half as many more are without.</summary>
    public int Sentences { get; init; } = 4000;

    /// <summary>Windows that are made from them.</summary>
    public int Windows { get; init; } = 20000;

    /// <summary>Folder of the Whisper model whose encoder hears.</summary>
    public string WhisperFolder { get; init; } = Path.Combine("models", "whisper-tiny.en");
}
