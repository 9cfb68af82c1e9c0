using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>Sends a robot to stations by Nav2's goals.</summary>
internal sealed class RosNavigation(RosRobot robot, MqttLink link, RosBoard board, RosRobotLinkOptions options, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Sends it to a station and waits until it is there.</summary>
    public async Task<ActionResult> GoAsync(ActionStep step, RosStation station, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        var goal = new RosGoal(board.Goals.Keys, time.GetTimestamp());
        board.GoalsTold += goal.Take;
        var yaw = station.Yaw ?? (board.Pose is { } here ? Math.Atan2(station.Y - here.YMetres, station.X - here.XMetres) : 0);
        try
        {
            if (await SendAsync(new(robot.Topics.Goal!, RosMessages.Goal(station.X, station.Y, yaw, robot.Frame, time.GetUtcNow())), cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return refusal;
            }

            while (true)
            {
                var news = board.News;
                if (await JudgeAsync(step, station, goal, cancellationToken).ConfigureAwait(false) is { } result)
                {
                    return result;
                }

                Report(step, station, progress);
                await news.WaitAsync(Look, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await CancelAsync().ConfigureAwait(false);
            return await StoppedAsync("The drive was cancelled").ConfigureAwait(false);
        }
        finally
        {
            board.GoalsTold -= goal.Take;
        }
    }

    /// <summary>Has Nav2 give up every goal; where no topic takes that, its goal becomes the place where the robot is, as long as that is known.</summary>
    public async ValueTask CancelAsync()
    {
        if (robot.Topics.Cancel is { } topic)
        {
            await link.PublishAsync(new(topic, RosMessages.CancelAll()) { Urgent = true }, CancellationToken.None).ConfigureAwait(false);
        }
        else if (robot.Topics.Goal is { } goal && board.Pose is { } here && board.Age < options.Silence)
        {
            // The robot would drive back to where it was, if that waited for the link or was long ago.
            await link.PublishAsync(new(goal, RosMessages.Goal(here.XMetres, here.YMetres, here.HeadingRadians, robot.Frame, time.GetUtcNow())) { Urgent = true, Fleeting = true }, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<ActionResult?> JudgeAsync(ActionStep step, RosStation station, RosGoal goal, CancellationToken cancellationToken)
    {
        var elapsed = time.GetElapsedTime(goal.Sent);
        if (elapsed.TotalSeconds > robot.GoalTimeoutSeconds)
        {
            await CancelAsync().ConfigureAwait(false);
            return ActionResult.Failure(ResultCode.LinkTimeout, $"The robot was not at '{station.Name}' within {robot.GoalTimeoutSeconds:0.#} s: the drive was cancelled.");
        }

        if (robot.Topics.GoalStatus is null)
        {
            return IsAt(station) && board.StandsSince(goal.Sent) ? ActionResult.Done(step.Arguments, effectKnown: true) : null;
        }

        switch (goal.Status)
        {
            case RosGoalStatus.Succeeded:
                return await ArriveAsync(step, station, cancellationToken).ConfigureAwait(false);
            case RosGoalStatus.Aborted:
                return ActionResult.Failure(ResultCode.Unreachable, $"The robot found no way to '{station.Name}'.");
            case RosGoalStatus.Canceled:
                // Not ours: somebody stopped it, and a failure would be planned anew and sent after that stop.
                return await StoppedAsync("The drive was cancelled at the robot, or by somebody else").ConfigureAwait(false);
            case RosGoalStatus.Unknown when goal.WasSeen:
                return ActionResult.Failure(ResultCode.EffectUnknown, "The robot knows its goal no more, as after a restart: how far it got is not known.");
            case RosGoalStatus.Unknown when elapsed > options.AcceptTimeout:
                await CancelAsync().ConfigureAwait(false);
                return ActionResult.Failure(ResultCode.LinkTimeout, $"The robot did not say within {options.AcceptTimeout.TotalSeconds:0.#} s that it took the goal.");
            default:
                return null;
        }
    }

    // It says that it is there; that is looked at.
    private async Task<ActionResult> ArriveAsync(ActionStep step, RosStation station, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (!IsAt(station) && time.GetElapsedTime(began) < options.StopTimeout)
        {
            await board.News.WaitAsync(Look, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return IsAt(station) ? ActionResult.Done(step.Arguments, effectKnown: true)
            : board.Pose is { } place && board.Age < options.Silence ? ActionResult.Failure(ResultCode.EffectNotSeen, $"The robot says that it arrived, but it is {Distance(place, station):0.0} m from '{station.Name}'.")
            : ActionResult.Done(step.Arguments, effectKnown: false, "The robot says that it arrived; where it is was not seen.");
    }

    private async Task<ActionResult> StoppedAsync(string why)
    {
        var began = time.GetTimestamp();
        while (!board.StandsSince(began) && time.GetElapsedTime(began) < options.StopTimeout)
        {
            await board.News.WaitAsync(Look, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var stands = board.StandsSince(began);
        return new(ActionStatus.Stopped, ResultCode.Stopped, $"{why}; {(stands ? "the robot stands" : "it was not seen to stand")}.") { EffectKnown = stands };
    }

    private void Report(ActionStep step, RosStation station, IProgress<ActionProgress>? progress)
    {
        if (board.Pose is { } place)
        {
            progress?.Report(new(step.Id, null, $"{Distance(place, station):0} m from {station.Name}"));
        }
    }

    private bool IsAt(RosStation station) => board.Pose is { } place && board.Age < options.Silence && Distance(place, station) <= robot.GoalTolerance;

    private static double Distance(Pose place, RosStation station) => Math.Sqrt(Math.Pow(place.XMetres - station.X, 2) + Math.Pow(place.YMetres - station.Y, 2));

    // The robot would set off for a goal that had waited when nobody expects that any more. One that may have gone out is followed.
    private async ValueTask<ActionResult?> SendAsync(MqttMessage goal, CancellationToken cancellationToken) =>
        await link.PublishAsync(goal with { Fleeting = true }, cancellationToken).ConfigureAwait(false) is PublishOutcome.Delivered or PublishOutcome.Uncertain
            ? null
            : ActionResult.Rejection(ResultCode.LinkDown, $"The broker did not take '{goal.Topic}': nothing was sent.");
}
