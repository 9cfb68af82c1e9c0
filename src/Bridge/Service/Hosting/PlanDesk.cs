using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Looks and plans, and does nothing.</summary>
/// <param name="planner">Makes the plans.</param>
/// <param name="stack">Says what can be done and what is seen.</param>
/// <param name="time">Measures the wait for a look.</param>
internal sealed class PlanDesk(IPlanner planner, MissionStack stack, TimeProvider time)
{
    private static readonly TimeSpan LookWait = TimeSpan.FromSeconds(5);

    /// <summary>Who plans.</summary>
    public string Planner => planner.Name;

    /// <summary>Plans a command.</summary>
    /// <param name="command">The words.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The plan, a question or a refusal; null when the world cannot be seen.</returns>
    public async ValueTask<PlanOutcome?> PlanAsync(string command, CancellationToken cancellationToken) =>
        await LookAsync(cancellationToken) is { } observation ? await planner.PlanAsync(new PlanRequest(command, stack.ManifestFor(command), observation), cancellationToken) : null;

    /// <summary>Looks at the world.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is seen; null when nothing says so in time.</returns>
    public async ValueTask<Observation?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await stack.Observer.ObserveAsync(cancellationToken).AsTask().WaitAsync(LookWait, time, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or IOException)
        {
            return null;
        }
    }
}
