using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Steps an activity and those that it waits for, until the action has a result.</summary>
internal sealed class ActivityRunner(RobotAction action, IEnumerable<Beat> activity, double limitSeconds)
{
    private readonly Stack<IEnumerator<Beat>> running = new([activity.GetEnumerator()]);
    private double wait;
    private double passed;

    public RobotAction Action => action;

    /// <exception cref="InvalidOperationException">The activity ended without a result.</exception>
    public void Step(double seconds)
    {
        passed += seconds;
        if (passed > limitSeconds)
        {
            action.Result = ActionResult.Failure(ResultCode.ActionTimeout, $"{action.Step.Action} took longer than {limitSeconds} s.") with { EffectKnown = true };
            return;
        }

        wait -= seconds;
        if (wait > 1e-9)
        {
            return;
        }

        wait = 0;
        while (action.Result is null)
        {
            if (running.Count == 0)
            {
                throw new InvalidOperationException($"The action {action.Step.Action} ended without a result.");
            }

            if (!running.Peek().MoveNext())
            {
                running.Pop().Dispose();
            }
            else if (running.Peek().Current is { Inner: { } inner })
            {
                running.Push(inner.GetEnumerator());
            }
            else
            {
                wait = running.Peek().Current.Seconds;
                return;
            }
        }
    }
}
