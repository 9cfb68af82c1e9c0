namespace LamRobot.Training.Services;

/// <summary>What a source of services makes.</summary>
public sealed record ServiceSourceOptions
{
    /// <summary>Whether every command has a family, an opening or a fragment that is kept back from training.</summary>
    public bool HeldOut { get; init; }

    /// <summary>Whether it uses values that are kept back from training.</summary>
    public bool NewNames { get; init; }

    /// <summary>Share of commands that nothing in the manifest does.</summary>
    public double Refused { get; init; } = .07;

    /// <summary>Share of commands that leave out what an action needs, among those whose action needs something.</summary>
    public double Incomplete { get; init; } = .55;
}
