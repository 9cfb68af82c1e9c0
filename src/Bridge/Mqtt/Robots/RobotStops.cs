using System.Collections.Concurrent;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Repeats a stop until the robot says that it stands; one that was never confirmed stays owed and is told when the robot comes back.</summary>
internal sealed class RobotStops(MqttLink link, RobotTopics topics, JsonRobotLinkOptions options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, PendingStop> stops = new(StringComparer.Ordinal);

    /// <exception cref="TimeoutException">The robot did not confirm in time.</exception>
    public async Task StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        var stop = new PendingStop(new(Guid.NewGuid().ToString("N"), kind), topics);
        stops[stop.Id] = stop;
        try
        {
            await AskUntilItStandsAsync(stop, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Owe(stop);
        }
    }

    /// <summary>Ends an emergency stop, at once or not at all: a word that waited would let go a robot that nobody looks at any more, or that was stopped again since.</summary>
    public async Task<PublishOutcome> ReleaseAsync(CancellationToken cancellationToken)
    {
        var release = new MqttMessage(topics.Release, WireJson.Write(new(Guid.NewGuid().ToString("N")), WireJson.Default.ReleaseMessage)) { Fleeting = true };
        var outcome = await link.PublishAsync(release, cancellationToken).ConfigureAwait(false);
        if (outcome is PublishOutcome.Delivered or PublishOutcome.Uncertain)
        {
            Forget(StopKind.Emergency);
        }

        return outcome;
    }

    public void Confirm(StoppedMessage message)
    {
        if (stops.TryRemove(message.Id, out var stop))
        {
            stop.Confirm();
            link.Withdraw(stop.Message);
            Forget(stop.Kind);
        }
    }

    /// <summary>Tells the robot again of every stop that it has not confirmed.</summary>
    public void Resend()
    {
        foreach (var stop in stops.Values)
        {
            _ = SendAsync(stop);
        }
    }

    /// <summary>Owes no stop of this kind, or softer, any more: the robot stands, or may move again.</summary>
    public void Forget(StopKind kind)
    {
        foreach (var stop in stops.Values.Where(stop => stop.Owed && stop.Kind <= kind))
        {
            stops.TryRemove(stop.Id, out _);
            link.Withdraw(stop.Message);
        }
    }

    // Only the newest of the hardest stops is owed: the robot needs no more to stand still.
    private void Owe(PendingStop stop)
    {
        lock (gate)
        {
            if (stops.ContainsKey(stop.Id))
            {
                Forget(stop.Kind);
                stop.Owed = true;
            }

            if (stops.Values.Any(other => other.Owed && other.Kind > stop.Kind))
            {
                Forget(stop.Kind);
            }
        }
    }

    private async Task AskUntilItStandsAsync(PendingStop stop, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        _ = SendAsync(stop);
        while (true)
        {
            var left = options.StopTimeout - time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                throw new TimeoutException($"The robot '{topics.RobotId}' did not confirm the stop within {options.StopTimeout.TotalSeconds:0.#} s: {Reason(stop)}.");
            }

            await stop.Stands.WaitAsync(left < options.StopRepeat ? left : options.StopRepeat, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.Stands.IsCompleted)
            {
                return;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (link.IsConnected)
            {
                _ = SendAsync(stop);
            }
        }
    }

    // Not awaited: a broker that is slow to acknowledge must not hold up the repetition.
    private async Task SendAsync(PendingStop stop)
    {
        link.Withdraw(stop.Message);
        stop.Outcome = await link.PublishAsync(stop.Message, CancellationToken.None).ConfigureAwait(false);
        if (!stops.ContainsKey(stop.Id))
        {
            link.Withdraw(stop.Message);
        }
    }

    private string Reason(PendingStop stop) => stop.Outcome switch
    {
        PublishOutcome.Refused => "the broker does not allow it",
        _ when !link.IsConnected => "the link is down, and the stop is sent as soon as it is back",
        null => "the broker has not acknowledged it yet, and it is told again when the robot comes back",
        _ => "it was told again and again, and will be when it comes back",
    };
}
