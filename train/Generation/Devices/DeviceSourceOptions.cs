namespace LamRobot.Training.Devices;

/// <summary>What the source of homes and devices makes.</summary>
public sealed record DeviceSourceOptions
{
    /// <summary>Whether it uses the phrasings that are kept back from training.</summary>
    public bool HeldOut { get; init; }

    /// <summary>Whether it uses the capabilities that are kept back from training, and no others.</summary>
    public bool HeldOutCapabilities { get; init; }

    /// <summary>Share of commands that nothing in the manifest does.</summary>
    public double Refused { get; init; } = .1;

    /// <summary>Share of questions.</summary>
    public double Questions { get; init; } = .22;

    /// <summary>Sentences of other domains, which must be refused.</summary>
    public IReadOnlyList<string> UnrelatedSentences { get; init; } = [];
}
