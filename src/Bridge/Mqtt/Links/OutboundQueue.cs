namespace LamRobot.Bridge.Mqtt;

/// <summary>Messages that wait for the link: urgent ones first, the others in order, never more than the capacity.</summary>
internal sealed class OutboundQueue(int capacity) : IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim draining = new(1, 1);
    private readonly LinkedList<MqttMessage> waiting = new();
    private readonly HashSet<MqttMessage> tried = new(ReferenceEqualityComparer.Instance);
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
    /// <param name="message">The message.</param>
    /// <param name="wasTried">Whether it may have been sent before, over a link that broke.</param>
    public bool TryAdd(MqttMessage message, bool wasTried)
    {
        lock (gate)
        {
            if (!message.Urgent && waiting.Count - urgent >= capacity)
            {
                return false;
            }

            if (wasTried)
            {
                tried.Add(message);
            }

            if (message.Urgent)
            {
                waiting.AddFirst(message);
                urgent++;
            }
            else
            {
                waiting.AddLast(message);
            }

            return true;
        }
    }

    /// <summary>Forgets a message that was sent, or is not to be sent any more.</summary>
    /// <returns>True when it waited, and nobody has tried to send it.</returns>
    public bool Remove(MqttMessage message)
    {
        lock (gate)
        {
            if (!waiting.Remove(message))
            {
                return false;
            }

            urgent -= message.Urgent ? 1 : 0;
            return !tried.Remove(message);
        }
    }

    /// <summary>Sends what waits, one after the other and one caller at a time, until nothing does or a message cannot be sent.</summary>
    public async Task DrainAsync(Func<MqttMessage, Task<bool>> trySend, CancellationToken cancellationToken)
    {
        await draining.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (Next() is { } message && await trySend(message).ConfigureAwait(false))
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

    private MqttMessage? Next()
    {
        lock (gate)
        {
            var next = waiting.First?.Value;
            if (next is not null)
            {
                tried.Add(next);
            }

            return next;
        }
    }
}
