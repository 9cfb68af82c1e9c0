using System.Threading.Channels;

namespace LamRobot.Interop.Tests;

/// <summary>Keeps what arrives on a topic until a test looks at it.</summary>
internal sealed class Inbox
{
    private readonly Channel<MqttMessage> messages = Channel.CreateUnbounded<MqttMessage>();

    private Inbox()
    {
    }

    public static async Task<Inbox> OnAsync(MqttLink link, string topic, CancellationToken cancellationToken)
    {
        var inbox = new Inbox();
        await link.SubscribeAsync(topic, message => inbox.messages.Writer.TryWrite(message), cancellationToken);
        return inbox;
    }

    /// <summary>Waits for the first message that a test wants; the ones before it are gone.</summary>
    /// <param name="wanted">What the test makes of a message, or null when it is not the one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<T> FirstAsync<T>(Func<MqttMessage, T?> wanted, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            if (wanted(await messages.Reader.ReadAsync(cancellationToken)) is { } found)
            {
                return found;
            }
        }
    }
}
