using LamRobot.Contracts;

namespace LamRobot.FaultRuns;

/// <summary>Plans a mission: two stamps with its number, and for a robot that drives a way between them; what was done is left out when it plans anew.</summary>
internal sealed class StampPlanner : IPlanner
{
    public string Name => "stamps";

    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var number = request.Command;
        var robot = request.Manifest.Actuators.First(actuator => actuator.Actions.Any(action => action.Name == RobotProcess.Stamp));
        var steps = new List<ActionStep> { Stamp("s1", "a") };
        if (robot.Actions.Any(action => action.Name == "go_to") && request.Observation.Entities.Where(entity => entity.Kind == "station").ToList() is { Count: > 0 } stations)
        {
            var draw = new Random(number.Sum(letter => letter) + number.Length);
            steps.Add(new("s2", robot.Id, "go_to") { Arguments = EquatableMap.Of<ArgumentValue>(("station", stations[draw.Next(stations.Count)].Id)), DependsOn = ["s1"] });
        }

        steps.Add(Stamp("s3", "b") with { DependsOn = [steps[^1].Id] });
        var left = steps.Where(step => !request.History.Any(done => done.Result.Succeeded && done.Step.Action == step.Action && done.Step.Arguments.Equals(step.Arguments))).ToList();
        var ids = left.Select(step => step.Id).ToHashSet();
        return ValueTask.FromResult(PlanOutcome.Planned(new Plan(left.Select(step => step with { DependsOn = step.DependsOn.Where(ids.Contains).ToEquatableList() }).ToEquatableList()), 1));

        ActionStep Stamp(string id, string part) => new(id, robot.Id, RobotProcess.Stamp) { Arguments = EquatableMap.Of<ArgumentValue>(("number", $"{number}{part}")) };
    }
}
