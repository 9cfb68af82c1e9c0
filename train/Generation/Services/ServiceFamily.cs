namespace LamRobot.Training.Services;

/// <summary>A kind of service with what it does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tags">Topics; families that share one never stand in for each other.</param>
/// <param name="Book">The phrase book in which it stands; families of one book deal with like things.</param>
/// <param name="IsHeldOut">Whether it is kept from training, to test with.</param>
internal sealed record ServiceFamily(string Name, IReadOnlyList<string> Tags, string Book, bool IsHeldOut)
{
    /// <summary>What it deals with, as <c>one/many</c>.</summary>
    public List<Wording> Nouns { get; } = [];

    /// <summary>What can be said, by role.</summary>
    public Dictionary<string, ServiceSlot> Slots { get; } = [];

    /// <summary>What it does.</summary>
    public List<ServiceIntent> Intents { get; } = [];
}
