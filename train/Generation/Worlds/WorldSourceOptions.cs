namespace LamRobot.Training.Worlds;

/// <summary>What the sources of small worlds make.</summary>
public sealed record WorldSourceOptions
{
    /// <summary>Whether every command has a phrasing that is kept back from training; nothing is then left open or refused.</summary>
    public bool HeldOut { get; init; }

    /// <summary>Whether sorts of things and names of skills that are kept back from training are used.</summary>
    public bool NewNames { get; init; }

    /// <summary>Share of commands that nothing in the manifest fulfils.</summary>
    public double Refused { get; init; } = .06;

    /// <summary>Share of commands that name what is not there.</summary>
    public double Unknown { get; init; } = .04;

    /// <summary>How many times a simple task is made harder.</summary>
    public int Stages { get; init; } = 3;

    /// <summary>Sentences of other domains, which must be refused.</summary>
    public IReadOnlyList<string> UnrelatedSentences { get; init; } = [];
}
