using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A planner that is ready to plan, and what it was loaded from.</summary>
/// <param name="Planner">The planner.</param>
/// <param name="ModelFolder">Its model; null when it has none.</param>
/// <param name="Remark">What a person should know of it; empty when there is nothing to say.</param>
internal sealed record LoadedPlanner(IPlanner Planner, string? ModelFolder, string Remark) : IDisposable
{
    /// <inheritdoc />
    public void Dispose() => (Planner as IDisposable)?.Dispose();
}
