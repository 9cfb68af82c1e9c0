using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Queue;

/// <summary>Plans a mission: two stamps with its number, one after the other; what was done is left out when it plans anew.</summary>
internal sealed class StampPlanner : IPlanner
{
    public string Name => "stamps";

    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var robot = request.Manifest.Actuators[0].Id;
        var left = ((string[])["a", "b"])
            .Select((part, index) => new ActionStep($"s{index}", robot, StampRobot.Stamp) { Arguments = EquatableMap.Of<ArgumentValue>(("number", request.Command + part)) })
            .Where(step => !request.History.Any(done => done.Result.Succeeded && done.Step.Arguments.Equals(step.Arguments)));
        return new(PlanOutcome.Planned(new Plan(left.ToEquatableList()), 1));
    }
}
