using LamRobot.Contracts;

namespace LamRobot.Training.Services;

/// <summary>Something that a service does.</summary>
/// <param name="Key">Its name in the phrase book.</param>
/// <param name="Effect">What it does to the world.</param>
/// <param name="Names">What its action may be called.</param>
/// <param name="Descriptions">What may be said of its action.</param>
internal sealed record ServiceIntent(string Key, ActionEffect Effect, IReadOnlyList<string> Names, IReadOnlyList<string> Descriptions)
{
    /// <summary>The roles without which it may not be possible.</summary>
    public List<string> Needs { get; } = [];

    /// <summary>The other roles.</summary>
    public List<string> Has { get; } = [];

    /// <summary>Intents so much alike that they go together when one of them is taken away.</summary>
    public List<string> Near { get; } = [];

    /// <summary>How it is asked for.</summary>
    public List<Wording> Openings { get; } = [];
}
