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
    public async Task<IReadOnlyList<string>> HeardAsync()
    {
        await link.PublishAsync(new MqttMessage(Marker, new byte[] { 1 }), TestContext.Current.CancellationToken);
        var topics = new List<string>();
        await foreach (var message in messages.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (message.Topic == Marker)
            {
                break;
            }

            topics.Add(message.Topic);
        }

        return topics;
    }

    public ValueTask DisposeAsync() => link.DisposeAsync();
}
