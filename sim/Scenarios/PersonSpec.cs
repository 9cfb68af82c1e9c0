namespace LamRobot.Sim;

/// <summary>A person who is in the home when the setup names nobody.</summary>
internal sealed record PersonSpec(string Id, string Name, string Place)
{
    public string Pose { get; init; } = "standing";

    public string? Gesture { get; init; }

    public string? Wears { get; init; }
}
