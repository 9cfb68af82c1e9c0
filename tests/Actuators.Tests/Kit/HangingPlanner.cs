namespace LamRobot.Actuators.Tests;

/// <summary>A planner that never answers and ignores its token.</summary>
internal sealed class HangingPlanner : IPlanner
{
    private readonly TaskCompletionSource began = new();

    public string Name => "hanging";

    public Task Began => began.Task;

    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        began.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        return PlanOutcome.Planned(Plan.Empty, 0);
    }
}
