using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Planner.Screens;

/// <summary>Plans what is wished for on the screen of any program: finds the fields, boxes, lists and buttons that the words name.</summary>
/// <remarks>
/// It needs no training: wishes are read by their verbs, and the cheapest reading of the whole command is taken.
/// It plans up to the first step that may bring other things onto the screen; the rest is planned when that is done. What stands on the screen is only ever a name to be found. Thread-safe.
/// </remarks>
public sealed class ScreenPlanner : IPlanner
{
    private static readonly string[] s_needed = ["click", "set_text", "select_option", "toggle"];

    /// <inheritdoc/>
    public string Name => "screens";

    /// <summary>Whether something can act on a screen.</summary>
    /// <param name="manifest">What can be done.</param>
    /// <returns>True when it can.</returns>
    /// <exception cref="ArgumentNullException">There is no manifest.</exception>
    public static bool Serves(CapabilityManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Screen(manifest) is not null;
    }

    /// <summary>Takes the screen away where there is more that can act: who was never taught to act on screens plans for the rest.</summary>
    /// <param name="manifest">What can be done.</param>
    /// <param name="observation">What is seen.</param>
    /// <returns>Both without the screen; as they are where it is all there is.</returns>
    /// <exception cref="ArgumentNullException">There is no manifest, or no observation.</exception>
    public static (CapabilityManifest Manifest, Observation Observation) WithoutScreen(CapabilityManifest manifest, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(observation);
        if (manifest.Actuators.Count == 1 || Screen(manifest) is not { } screen)
        {
            return (manifest, observation);
        }

        var shown = observation.UiElements.Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
        return (
            manifest with { Actuators = manifest.Actuators.Where(actuator => actuator.Id != screen.Id).ToEquatableList() },
            observation with { UiElements = [], Entities = observation.Entities.Where(entity => !shown.Contains(entity.Id)).ToEquatableList() });
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">There is no request.</exception>
    /// <exception cref="OperationCanceledException">Planning was ended.</exception>
    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Plan(request));
    }

    private static ActuatorManifest? Screen(CapabilityManifest manifest) =>
        manifest.Actuators.FirstOrDefault(actuator => s_needed.All(needed => actuator.Actions.Any(action => action.Name == needed)));

    private static PlanOutcome Plan(PlanRequest request)
    {
        if (Screen(request.Manifest) is not { } screen)
        {
            return PlanOutcome.Refused("There is no screen here.", 1);
        }

        var done = request.History.Where(item => item.Result.Succeeded && item.Step.Actuator == screen.Id).Select(item => item.Step).ToList();
        var understood = new ScreenCommandReader(new(request.Observation, done), done.Count).Read(request.Command);
        var sureness = Math.Exp(-understood.Cost);
        return understood switch
        {
            { NotUnderstood.Count: > 0, Readings.Count: 0 } => PlanOutcome.Refused("I do not know how to do that on this screen.", sureness),
            { NotUnderstood.Count: > 0 } => PlanOutcome.Ask($"I did not understand \"{string.Join(", ", understood.NotUnderstood)}\": what shall be done?", sureness),
            { Readings.Count: 0 } => PlanOutcome.Refused("There is nothing to do.", 1, ResultCode.NeedsClarification),
            _ => Plan(understood, done.Count, screen, sureness),
        };
    }

    /// <summary>The steps that are left, up to the first after which the screen may be another.</summary>
    private static PlanOutcome Plan(ScreenCommand understood, int done, ActuatorManifest screen, double sureness)
    {
        var steps = new List<ActionStep>();
        var turned = false;
        foreach (var (reading, step) in understood.Readings.SelectMany(reading => reading.Steps.Count == 0 ? [(reading, null)] : reading.Steps.Select(step => (reading, (ScreenStep?)step))).Skip(done))
        {
            if (turned)
            {
                return PlanOutcome.Planned(new(steps.ToEquatableList()), sureness) with { GoesOn = true };
            }

            if (step is null or { Missing: not null })
            {
                return PlanOutcome.Ask(reading.Question ?? $"I see no \"{step?.Missing}\" here. What is meant?", sureness);
            }

            var before = steps.Count > 0 ? steps[^1].Id : null;
            steps.Add(new(string.Create(CultureInfo.InvariantCulture, $"s{steps.Count + 1}"), screen.Id, step.Action) { Arguments = step.Arguments, DependsOn = before is null ? [] : [before] });
            turned = step.Turns;
        }

        return steps.Count > 0 ? PlanOutcome.Planned(new(steps.ToEquatableList()), sureness) : PlanOutcome.Refused("There is nothing left to do.", 1, ResultCode.NeedsClarification);
    }
}
