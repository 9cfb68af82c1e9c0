namespace LamRobot.Bridge.Mqtt;

/// <summary>Messages that wait for the link: urgent ones first, the others in order, never more than the capacity.</summary>
internal sealed class OutboundQueue(int capacity) : IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim draining = new(1, 1);
    private readonly LinkedList<MqttMessage> waiting = new();
    private int urgent;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>Takes a message; an urgent one is always taken.</summary>
    public bool TryAdd(MqttMessage message)
    {
        lock (gate)
        {
            if (message.Urgent)
            {
                waiting.AddFirst(message);
                urgent++;
                return true;
            }

            if (waiting.Count - urgent >= capacity)
            {
                return false;
            }

            waiting.AddLast(message);
            return true;
        }
    }

    public MqttMessage? Peek()
    {
        lock (gate)
        {
            return waiting.First?.Value;
        }
    }

    /// <summary>Forgets a message that was sent, or is not to be sent any more.</summary>
    /// <returns>True when it waited.</returns>
    public bool Remove(MqttMessage message)
    {
        lock (gate)
        {
            if (!waiting.Remove(message))
            {
                return false;
            }

            urgent -= message.Urgent ? 1 : 0;
            return true;
        }
    }

    /// <summary>Sends what waits, one after the other and one caller at a time, until nothing does or a message cannot be sent.</summary>
    public async Task DrainAsync(Func<MqttMessage, Task<bool>> trySend, CancellationToken cancellationToken)
    {
        await draining.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (Peek() is { } message && await trySend(message).ConfigureAwait(false))
            {
                Remove(message);
            }
        }
        finally
        {
            draining.Release();
        }
    }

    public void Dispose() => draining.Dispose();
}
