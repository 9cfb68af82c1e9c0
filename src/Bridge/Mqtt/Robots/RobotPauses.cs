using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Pauses a robot and lets it go on, and knows for how long it stood: that does not count for a command.</summary>
internal sealed class RobotPauses(MqttLink link, RobotTopics topics, JsonRobotLinkOptions options, TimeProvider time)
{
    private readonly Lock gate = new();
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool? paused;
    private long since;
    private TimeSpan before;

    /// <summary>For how long the robot has been paused so far.</summary>
    public TimeSpan Total
    {
        get
        {
            lock (gate)
            {
                return paused == true ? before + time.GetElapsedTime(since) : before;
            }
        }
    }

    /// <summary>Takes the robot's own word of it; null from one that cannot be paused.</summary>
    public void Told(bool? now)
    {
        lock (gate)
        {
            if (now == paused)
            {
                return;
            }

            before += paused == true ? time.GetElapsedTime(since) : TimeSpan.Zero;
            (paused, since) = (now, time.GetTimestamp());
            news.SetResult();
            news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Repeats a wish until the robot says that it is so.</summary>
    public async Task<ActionResult> SwitchAsync(bool wanted, CancellationToken cancellationToken)
    {
        // One that waited for the link would come when it is no longer meant.
        var wish = new MqttMessage(topics.Pause, WireJson.Write(new(Guid.NewGuid().ToString("N"), wanted), WireJson.Default.PauseMessage)) { Fleeting = true };
        var began = time.GetTimestamp();
        while (true)
        {
            var (now, next) = Now();
            if (now is null)
            {
                return ActionResult.Rejection(ResultCode.DeviceRejected, $"The robot '{topics.RobotId}' cannot stand still in the middle of an action.");
            }

            if (now == wanted)
            {
                return ActionResult.Done([], effectKnown: true);
            }

            if (time.GetElapsedTime(began) >= options.StopTimeout)
            {
                return ActionResult.Failure(ResultCode.LinkTimeout, $"The robot '{topics.RobotId}' did not say within {options.StopTimeout.TotalSeconds:0.#} s that it {(wanted ? "is paused" : "goes on")}.");
            }

            await link.PublishAsync(wish, cancellationToken).ConfigureAwait(false);
            await next.WaitAsync(options.StopRepeat, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private (bool? Paused, Task News) Now()
    {
        lock (gate)
        {
            return (paused, news.Task);
        }
    }
}
