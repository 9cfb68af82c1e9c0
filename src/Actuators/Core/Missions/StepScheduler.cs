using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Runs the steps of a plan: each after those it depends on, those of one actuator in the plan's order, all others at the same time.</summary>
internal sealed class StepScheduler(Func<ActionStep, Task<StepOutcome>> run)
{
    private readonly List<Task<StepOutcome>> running = [];
    private readonly HashSet<string> done = new(StringComparer.Ordinal);

    /// <summary>Runs a plan whose dependencies are in order.</summary>
    /// <returns>Null when every step succeeded, else the first that did not; steps that ran beside it have ended too.</returns>
    public async ValueTask<StepOutcome?> RunAsync(Plan plan)
    {
        var waiting = plan.Steps.ToList();
        StepOutcome? failure = null;
        try
        {
            while (true)
            {
                if (failure is null)
                {
                    Start(waiting, plan);
                }

                if (running.Count == 0)
                {
                    return failure;
                }

                var ended = await Task.WhenAny(running).ConfigureAwait(false);
                running.Remove(ended);
                var outcome = await ended.ConfigureAwait(false);
                if (outcome.Result.Succeeded)
                {
                    done.Add(outcome.Step.Id);
                }
                else
                {
                    failure ??= outcome;
                }
            }
        }
        finally
        {
            // Only when a step threw: a mission ends after the last of its actions, never before.
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Start(List<ActionStep> waiting, Plan plan)
    {
        foreach (var step in waiting.Where(step => IsReady(step, plan)).ToList())
        {
            waiting.Remove(step);
            running.Add(run(step));
        }
    }

    private bool IsReady(ActionStep step, Plan plan) =>
        step.DependsOn.All(done.Contains)
        && plan.Steps.TakeWhile(other => !ReferenceEquals(other, step)).All(other => other.Actuator != step.Actuator || done.Contains(other.Id));
}
