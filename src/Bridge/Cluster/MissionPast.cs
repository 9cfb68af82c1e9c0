using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>What an earlier node did of a mission: its plan, what succeeded, and what was on its way.</summary>
internal sealed class MissionPast
{
    private readonly OrderedDictionary<string, StepStarting> open = new(StringComparer.Ordinal);
    private readonly List<EpisodeStep> history = [];
    private readonly HashSet<string> succeeded = new(StringComparer.Ordinal);
    private Plan plan = Plan.Empty;

    private MissionPast()
    {
    }

    /// <summary>The steps that were on their way, of which nobody has told what came of them.</summary>
    public IReadOnlyList<StepStarting> Open => [.. open.Values];

    /// <summary>What was done so far, for the planner.</summary>
    public IReadOnlyList<EpisodeStep> History => history;

    /// <summary>Reads it.</summary>
    /// <param name="lines">The journal's lines of the mission.</param>
    /// <returns>The past.</returns>
    public static MissionPast Read(IEnumerable<string> lines)
    {
        var past = new MissionPast();
        foreach (var line in lines)
        {
            past.Take(RobotJournal.Read(line));
        }

        return past;
    }

    /// <summary>Notes what came of a step that was on its way.</summary>
    /// <param name="step">The step.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="time">When that was found out.</param>
    public void Resolve(StepStarting step, ActionResult result, DateTimeOffset time)
    {
        open.Remove(step.Step.Id);
        Note(step.Step, result, step.Time, time);
    }

    /// <summary>What is left of the plan.</summary>
    /// <returns>The rest; null when there was no plan, or what is left of it cannot be told.</returns>
    public Plan? Rest()
    {
        var left = plan.Steps.Where(step => !succeeded.Contains(step.Id)).ToList();
        return left.Count == 0
            ? null
            : new Plan(left.Select(step => step with
            {
                DependsOn = step.DependsOn.Where(id => !succeeded.Contains(id)).ToEquatableList(),
            }).ToEquatableList());
    }

    /// <summary>Whether every step of the plan is done.</summary>
    public bool IsDone => plan.Steps.Count > 0 && plan.Steps.All(step => succeeded.Contains(step.Id));

    private void Take(MissionEvent happened)
    {
        switch (happened)
        {
            case PlanMade { Outcome: { Kind: PlanOutcomeKind.Plan } outcome }:
                plan = outcome.Plan;
                break;
            case Replanning:
                plan = Plan.Empty;
                break;
            case StepStarting starting:
                open[starting.Step.Id] = starting;
                break;
            case StepEnded { Result.Succeeded: true } ended when open.TryGetValue(ended.Step.Id, out var step) && step.Ensures.Count > 0:
                // It is done when its effect was seen.
                break;
            case StepEnded ended:
                open.Remove(ended.Step.Id);
                Note(ended.Step, ended.Result, ended.Time, ended.Time);
                break;
            case StepVerified verified:
                open.Remove(verified.Step.Id);
                Note(verified.Step, verified.Result, verified.Time, verified.Time);
                break;
            default:
                break;
        }
    }

    private void Note(ActionStep step, ActionResult result, DateTimeOffset began, DateTimeOffset ended)
    {
        history.Add(new EpisodeStep(step, result, began, ended));
        _ = result.Succeeded && succeeded.Add(step.Id);
    }
}
