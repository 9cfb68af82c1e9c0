using System.Threading.Channels;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim;

/// <summary>A robot's connection: its own, because of its last will.</summary>
internal sealed class RobotLine(VdaRobot robot, FleetOptions options, TimeProvider time) : IAsyncDisposable
{
    private readonly Channel<MqttMessage> outgoing = Channel.CreateUnbounded<MqttMessage>(new() { SingleReader = true });
    private readonly CancellationTokenSource closing = new();
    private volatile MqttLink? link;
    private Task sending = Task.CompletedTask;
    private Task outage = Task.CompletedTask;

    public VdaRobot Robot => robot;

    /// <summary>How many messages could not be sent, because the connection was down.</summary>
    public long Unsent { get; private set; }

    /// <exception cref="MqttRefusedException">The broker refused the robot.</exception>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        sending = SendAsync(closing.Token);
    }

    public void Send(MqttMessage message) => outgoing.Writer.TryWrite(message);

    /// <summary>Loses the connection, if it stands, and comes back after the outage.</summary>
    public void Lose()
    {
        if (outage.IsCompleted)
        {
            outage = LoseAsync(closing.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        outgoing.Writer.TryComplete();
        await closing.CancelAsync().ConfigureAwait(false);
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await outage.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await HangUpAsync(VdaConnectionState.Offline).ConfigureAwait(false);
        closing.Dispose();
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        var opening = new MqttLink(new() { Broker = options.Broker, LastWill = robot.Connection(VdaConnectionState.ConnectionBroken) }, time);
        opening.ConnectionChanged += up =>
        {
            if (up)
            {
                robot.Connected();
            }
        };
        await opening.SubscribeAsync(robot.Topics.Order, robot.Hear, cancellationToken).ConfigureAwait(false);
        await opening.SubscribeAsync(robot.Topics.InstantActions, robot.Hear, cancellationToken).ConfigureAwait(false);
        link = opening;
        await opening.ConnectAsync(cancellationToken).ConfigureAwait(false);
    }

    // A link cannot break without a goodbye: the robot says itself what its last will would.
    private async Task LoseAsync(CancellationToken cancellationToken)
    {
        await HangUpAsync(VdaConnectionState.ConnectionBroken).ConfigureAwait(false);
        await Task.Delay(options.Robot.Faults.Outage, time, cancellationToken).ConfigureAwait(false);
        await OpenAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task HangUpAsync(VdaConnectionState word)
    {
        if (Interlocked.Exchange(ref link, null) is { } last)
        {
            if (last.IsConnected)
            {
                await last.PublishAsync(robot.Connection(word), CancellationToken.None).ConfigureAwait(false);
            }

            await last.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (var message in outgoing.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            var outcome = link is { } sender ? await sender.PublishAsync(message, cancellationToken).ConfigureAwait(false) : PublishOutcome.Dropped;
            Unsent += outcome is PublishOutcome.Delivered or PublishOutcome.Queued ? 0 : 1;
        }
    }
}
