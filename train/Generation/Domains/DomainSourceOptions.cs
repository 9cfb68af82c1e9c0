namespace LamRobot.Training.Domains;

/// <summary>What a source of many domains makes.</summary>
public sealed record DomainSourceOptions
{
    /// <summary>Whether it uses the phrasings that are kept back from training; nothing is then left open.</summary>
    public bool HeldOut { get; init; }

    /// <summary>Whether it uses names that are kept back from training.</summary>
    public bool NewNames { get; init; }

    /// <summary>The domains to draw; of those that are kept back, both sorts of phrasings are used.</summary>
    public DomainSet Domains { get; init; }

    /// <summary>Share of manifests that offer the actions of several domains.</summary>
    public double Wide { get; init; } = .35;

    /// <summary>Share of commands with a part that nothing in the manifest does.</summary>
    public double Refused { get; init; } = .08;

    /// <summary>Sentences of other domains, which must be refused.</summary>
    public IReadOnlyList<string> UnrelatedSentences { get; init; } = [];
}
