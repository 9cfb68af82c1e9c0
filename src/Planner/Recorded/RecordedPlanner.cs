using LamRobot.Contracts;

namespace LamRobot.Planner.Recorded;

/// <summary>Gives the plans of a recorded mission in their order, so that it can be done again without a model.</summary>
/// <param name="recorded">What was planned at first, and each time that was planned anew.</param>
/// <remarks>What a recording plans is checked as any other plan is: a robot that cannot do it refuses.</remarks>
public sealed class RecordedPlanner(IReadOnlyList<PlanOutcome> recorded) : IPlanner
{
    private int given;

    /// <inheritdoc />
    public string Name => "recorded";

    /// <inheritdoc />
    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var place = Interlocked.Increment(ref given) - 1;
        return ValueTask.FromResult(place < recorded.Count
            ? recorded[place] with { Plan = Bound(recorded[place].Plan, request.Manifest) }
            : PlanOutcome.Refused("It went otherwise than when it was recorded, and the recording has no plan for that.", 1, ResultCode.ReplansExhausted));
    }

    // A recording of one robot may be replayed on another that can do the same.
    private static Plan Bound(Plan plan, CapabilityManifest manifest) => plan with
    {
        Steps = plan.Steps.Select(step => Able(step, manifest) is { } actuator ? step with { Actuator = actuator } : step).ToEquatableList(),
    };

    private static string? Able(ActionStep step, CapabilityManifest manifest)
    {
        if (manifest.Actuators.Any(actuator => actuator.Id == step.Actuator))
        {
            return null;
        }

        var able = manifest.Actuators.Where(actuator => actuator.Actions.Any(action => action.Name == step.Action)).ToList();
        return able is [var only] ? only.Id : null;
    }
}
