using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A planner that is ready to plan, and what it was loaded from.</summary>
/// <param name="Planner">The planner.</param>
/// <param name="ModelFolder">Its model; null when it has none.</param>
/// <param name="Remark">What a person should know of it; empty when there is nothing to say.</param>
/// <param name="Parts">What ends with this, in this order.</param>
internal sealed record LoadedPlanner(IPlanner Planner, string? ModelFolder, string Remark, IReadOnlyList<IDisposable> Parts) : IDisposable
{
    /// <summary>Gets ready for what can be asked for, so that the first command is answered as fast as the next.</summary>
    public Action<CapabilityManifest, Observation> Prepare { get; init; } = (_, _) => { };

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var part in Parts)
        {
            part.Dispose();
        }
    }
}
