using System.Threading.Channels;

namespace LamRobot.EndToEnd.Tests;

/// <summary>Listens on a broker to what a robot is told.</summary>
internal sealed class Eavesdropper(MqttLink link, Channel<MqttMessage> messages) : IAsyncDisposable
{
    private const string Marker = "eavesdropper/marker";

    public static async ValueTask<Eavesdropper> ListenAsync(BrokerAddress broker, string topic)
    {
        var messages = Channel.CreateUnbounded<MqttMessage>();
        var link = new MqttLink(new MqttLinkOptions { Broker = broker }, TimeProvider.System);
        await link.ConnectAsync(TestContext.Current.CancellationToken);
        await link.SubscribeAsync(topic, message => messages.Writer.TryWrite(message), TestContext.Current.CancellationToken);
        await link.SubscribeAsync(Marker, message => messages.Writer.TryWrite(message), TestContext.Current.CancellationToken);
        return new(link, messages);
    }

    /// <summary>Everything up to now: what was sent before the marker is heard before it.</summary>
    public async Task<IReadOnlyList<MqttMessage>> HeardAsync()
    {
        await link.PublishAsync(new MqttMessage(Marker, new byte[] { 1 }), TestContext.Current.CancellationToken);
        return await UntilAsync(Marker);
    }

    /// <summary>Everything before the first message on a topic.</summary>
    public async Task<IReadOnlyList<MqttMessage>> UntilAsync(string topic)
    {
        var heard = new List<MqttMessage>();
        await foreach (var message in messages.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (message.Topic == topic)
            {
                break;
            }

            heard.Add(message);
        }

        return heard;
    }

    public ValueTask DisposeAsync() => link.DisposeAsync();
}
