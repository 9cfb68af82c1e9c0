using LamRobot.Contracts;

namespace LamRobot.Planner.Tests.Routing;

/// <summary>Answers as it is told, and notes what it was asked.</summary>
internal sealed class OtherPlanner : IPlanner
{
    public string Name => "other";

    public PlanOutcome Answer { get; set; } = PlanOutcome.Refused("The robot cannot do that.", 1);

    public PlanRequest? Asked { get; private set; }

    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        Asked = request;
        return ValueTask.FromResult(Answer);
    }
}
