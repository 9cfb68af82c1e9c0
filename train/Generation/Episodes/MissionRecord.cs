using LamRobot.Contracts;

namespace LamRobot.Training.Episodes;

/// <summary>Collects one mission as its events are read, and gives the plans that it proved right.</summary>
/// <param name="command">The person's words.</param>
internal sealed class MissionRecord(string command)
{
    private readonly List<(string Command, Observation? Observation, Plan Plan, int Begun)> plans = [];
    private readonly List<RecordedStep> tried = [];
    private string wish = command;

    /// <summary>Whether the mission ended as a success.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The person answered a question: the next plan is made of both.</summary>
    public void Answer(string answer) => wish = $"{wish.TrimEnd('.', '?', '!', ' ')}. {answer}";

    /// <summary>The planner answered.</summary>
    public void Plan(PlanOutcome outcome, Observation? observation) => plans.Add((wish, observation, outcome.Kind == PlanOutcomeKind.Plan ? outcome.Plan : Contracts.Plan.Empty, tried.Count));

    /// <summary>A step was tried.</summary>
    public void Try(ActionStep step, bool succeeded) => tried.Add(new(step, succeeded));

    /// <summary>Looking for the effect changed what is known of the last try of a step.</summary>
    public void Verify(ActionStep step, bool succeeded)
    {
        var last = tried.FindLastIndex(item => item.Step.Id == step.Id);
        if (last >= 0)
        {
            tried[last] = tried[last] with { Succeeded = succeeded };
        }
    }

    /// <summary>The plans of a mission that succeeded, all of whose steps succeeded, and that were made with something in sight; the failures of others are what was tried before.</summary>
    public IEnumerable<RecordedPlan> Proven()
    {
        for (var i = 0; Succeeded && i < plans.Count; i++)
        {
            var (words, observation, plan, begun) = plans[i];
            var end = i + 1 < plans.Count ? plans[i + 1].Begun : tried.Count;
            var done = tried[begun..end].Where(item => item.Succeeded).Select(item => item.Step).ToList();
            if (observation is not null && plan.Steps.Count > 0 && plan.Steps.All(step => done.Exists(other => AreSame(step, other))))
            {
                yield return new(words, observation, tried[..begun], plan.Steps);
            }
        }
    }

    // A mission gives the steps of a new plan other ids.
    private static bool AreSame(ActionStep left, ActionStep right) =>
        left.Actuator == right.Actuator && left.Action == right.Action && left.Arguments.Equals(right.Arguments);
}
