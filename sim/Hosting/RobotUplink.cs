using System.Threading.Channels;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>The robot's side of the broker: says that it is there, hears what it is told, sends in order and never blocks the world.</summary>
internal sealed class RobotUplink : IAsyncDisposable
{
    // Several pictures; a robot sends no stops.
    private const int PicturesUnderWay = 1024 * 1024;
    private readonly ActuatorManifest manifest;
    private readonly MqttRobotOptions options;
    private readonly TimeProvider time;
    private readonly Action<MqttMessage> heard;
    private readonly Action connected;
    private readonly Channel<MqttMessage> outgoing = Channel.CreateUnbounded<MqttMessage>(new() { SingleReader = true });
    private readonly CancellationTokenSource closing = new();
    // Its memory of commands ends with the process.
    private readonly string session = Guid.NewGuid().ToString("N");
    private volatile MqttLink? link;
    private Task? sending;

    public RobotUplink(ActuatorManifest manifest, MqttRobotOptions options, TimeProvider time, Action<MqttMessage> heard, Action connected)
    {
        this.manifest = manifest with { Id = options.RobotId };
        this.options = options;
        this.time = time;
        this.heard = heard;
        this.connected = connected;
        Topics = new(options.RobotId);
    }

    public RobotTopics Topics { get; }

    /// <exception cref="MqttRefusedException">The broker refused the robot.</exception>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        sending ??= SendAsync(closing.Token);
    }

    public void Send(MqttMessage message) => outgoing.Writer.TryWrite(message);

    /// <summary>Sends something now, or not at all.</summary>
    /// <returns>A task that ends when it is on its way.</returns>
    public async ValueTask SendNowAsync(MqttMessage message, CancellationToken cancellationToken)
    {
        if (link is { IsConnected: true } sender)
        {
            await sender.PublishAsync(message, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Loses the connection and comes back after the outage, as when a robot drives through a dead spot.</summary>
    public async Task LoseConnectionAsync()
    {
        if (Interlocked.Exchange(ref link, null) is { } lost)
        {
            await lost.PublishAsync(Status(online: false), closing.Token).ConfigureAwait(false);
            await lost.DisposeAsync().ConfigureAwait(false);
            await Task.Delay(options.Outage, time, closing.Token).ConfigureAwait(false);
            await OpenAsync(closing.Token).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        outgoing.Writer.TryComplete();
        if (Interlocked.Exchange(ref link, null) is { } last)
        {
            await last.PublishAsync(Status(online: false), CancellationToken.None).ConfigureAwait(false);
            await last.DisposeAsync().ConfigureAwait(false);
        }

        await closing.CancelAsync().ConfigureAwait(false);
        await (sending ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        var opening = new MqttLink(new() { Broker = options.Broker, LastWill = Status(online: false), MostUnderWay = PicturesUnderWay }, time);
        opening.ConnectionChanged += up =>
        {
            if (up)
            {
                Introduce();
            }
        };
        foreach (var topic in new[] { Topics.Command, Topics.Cancel, Topics.Pause, Topics.Stop, Topics.Release, RobotTopics.StopAll })
        {
            await opening.SubscribeAsync(topic, heard, cancellationToken).ConfigureAwait(false);
        }

        link = opening;
        await opening.ConnectAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Introduce()
    {
        Send(new(Topics.Manifest, WireJson.Write(manifest, WireJson.Default.ActuatorManifest)) { Retain = true });
        Send(Status(online: true));
        connected();
    }

    private MqttMessage Status(bool online) => new(Topics.Status, WireJson.Write(new(online, Session: session), WireJson.Default.StatusMessage)) { Retain = true };

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (var message in outgoing.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            var sender = link;
            while (sender is null && message.Delivery == MqttDelivery.AtLeastOnce)
            {
                await Task.Delay(options.TelemetryInterval, time, cancellationToken).ConfigureAwait(false);
                sender = link;
            }

            if (sender is not null)
            {
                await sender.PublishAsync(message, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
