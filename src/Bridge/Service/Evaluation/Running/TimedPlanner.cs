using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Notes how long each planning of a mission takes.</summary>
/// <param name="planner">Plans.</param>
/// <param name="time">Measures real time; a mission's own time stands still while it plans.</param>
internal sealed class TimedPlanner(IPlanner planner, TimeProvider time) : IPlanner
{
    private readonly List<double> milliseconds = [];

    /// <inheritdoc />
    public string Name => planner.Name;

    /// <summary>How long each planning took.</summary>
    public IReadOnlyList<double> Milliseconds => milliseconds;

    /// <inheritdoc />
    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var outcome = await planner.PlanAsync(request, cancellationToken);
        milliseconds.Add(time.GetElapsedTime(started).TotalMilliseconds);
        return outcome;
    }
}
