namespace LamRobot.Contracts;

/// <summary>What a planner is asked.</summary>
/// <param name="Command">The person's words.</param>
/// <param name="Manifest">What can be done.</param>
/// <param name="Observation">What is known of the world.</param>
public sealed record PlanRequest(string Command, CapabilityManifest Manifest, Observation Observation)
{
    /// <summary>What was done so far in this mission and what came of it, oldest first; a replan starts after it.</summary>
    public EquatableList<EpisodeStep> History { get; init => field = value ?? []; } = [];
}
