using System.Collections.Concurrent;

namespace LamRobot.Bridge.Mqtt;

/// <summary>What somebody listens to, given back all at once.</summary>
internal sealed class Ears(MqttLink link) : IAsyncDisposable
{
    private readonly ConcurrentBag<IAsyncDisposable> open = [];

    /// <summary>Listens to topics until it is disposed.</summary>
    /// <exception cref="MqttRefusedException">The broker does not allow it.</exception>
    public async ValueTask OpenAsync(string filter, Action<MqttMessage> handler, CancellationToken cancellationToken) =>
        open.Add(await link.ListenAsync(filter, handler, cancellationToken).ConfigureAwait(false));

    public async ValueTask DisposeAsync()
    {
        while (open.TryTake(out var ear))
        {
            await ear.DisposeAsync().ConfigureAwait(false);
        }
    }
}
