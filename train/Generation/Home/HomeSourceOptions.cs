namespace LamRobot.Training.Home;

/// <summary>What the home robot's source makes.</summary>
public sealed record HomeSourceOptions
{
    /// <summary>Whether it uses the phrasings that are kept back from training.</summary>
    public bool HeldOut { get; init; }

    /// <summary>Share of commands that have nothing to do with the robot.</summary>
    public double Unrelated { get; init; } = .04;

    /// <summary>Share of clauses that are taken although the manifest lacks their action.</summary>
    public double Impossible { get; init; } = .15;

    /// <summary>Sentences of other domains, which the robot must refuse.</summary>
    public IReadOnlyList<string> UnrelatedSentences { get; init; } = [];
}
