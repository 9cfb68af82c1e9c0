namespace LamRobot.Planner.Hosting;

/// <summary>Where models run, and why there.</summary>
/// <param name="Name"><c>cuda</c>, <c>directml</c> or <c>cpu</c>.</param>
/// <param name="Reasons">What was tried and what came of it, in order.</param>
public sealed record ProviderChoice(string Name, IReadOnlyList<string> Reasons);
