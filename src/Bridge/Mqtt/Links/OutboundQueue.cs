namespace LamRobot.Bridge.Mqtt;

/// <summary>Messages that wait for the link: urgent ones first, the others in order, never more than the capacity.</summary>
internal sealed class OutboundQueue(int capacity) : IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim draining = new(1, 1);
    private readonly LinkedList<MqttMessage> waiting = new();
    private readonly HashSet<MqttMessage> tried = new(ReferenceEqualityComparer.Instance);
    private readonly List<Attempt> attempts = [];
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

    /// <summary>Notes that a message is being sent without waiting here; one that is taken back meanwhile is not kept when that fails.</summary>
    /// <returns>The attempt, which must be ended.</returns>
    public Attempt Begin(MqttMessage message)
    {
        lock (gate)
        {
            var attempt = new Attempt(message);
            attempts.Add(attempt);
            return attempt;
        }
    }

    /// <summary>Sends the message of an attempt, unless it was taken back meanwhile.</summary>
    /// <remarks>Begun under the lock, as in <see cref="DrainAsync"/>.</remarks>
    public Task<PublishOutcome?>? Start(Attempt attempt, Func<MqttMessage, Task<PublishOutcome?>> send)
    {
        lock (gate)
        {
            attempt.Started = !attempt.Withdrawn;
            return attempt.Started ? send(attempt.Message) : null;
        }
    }

    /// <summary>Ends an attempt that needs no more of the queue.</summary>
    public void End(Attempt attempt)
    {
        lock (gate)
        {
            attempts.Remove(attempt);
        }
    }

    /// <summary>Takes the message of an attempt that failed, unless it was taken back.</summary>
    public PublishOutcome Keep(Attempt attempt)
    {
        lock (gate)
        {
            return attempt.Withdrawn ? PublishOutcome.Withdrawn : TryAdd(attempt.Message, wasTried: true) ? PublishOutcome.Queued : PublishOutcome.Uncertain;
        }
    }

    /// <summary>Takes a message back that is not to be sent any more.</summary>
    /// <returns>True when it waited, and nobody has tried to send it.</returns>
    public bool Remove(MqttMessage message)
    {
        lock (gate)
        {
            var own = attempts.Where(attempt => ReferenceEquals(attempt.Message, message)).ToList();
            own.ForEach(static attempt => attempt.Withdrawn = true);
            return waiting.Contains(message) ? RemoveWaiting(message) : own.Count > 0 && own.TrueForAll(static attempt => !attempt.Started);
        }
    }

    /// <summary>Sends what waits, one after the other and one caller at a time, until nothing does or a message cannot be sent.</summary>
    public async Task DrainAsync(Func<MqttMessage, Task<bool>> trySend, CancellationToken cancellationToken)
    {
        await draining.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (Send(trySend) is var (message, sending) && await sending.ConfigureAwait(false))
            {
                Forget(message);
            }
        }
        finally
        {
            draining.Release();
        }
    }

    public void Dispose() => draining.Dispose();

    // Begun under the lock: what is said after a message was taken back must not arrive before it.
    private (MqttMessage Message, Task<bool> Sending)? Send(Func<MqttMessage, Task<bool>> trySend)
    {
        lock (gate)
        {
            if (waiting.First?.Value is not { } next)
            {
                return null;
            }

            tried.Add(next);
            return (next, trySend(next));
        }
    }

    private bool RemoveWaiting(MqttMessage message)
    {
        if (!waiting.Remove(message))
        {
            return false;
        }

        urgent -= message.Urgent ? 1 : 0;
        return !tried.Remove(message);
    }

    private void Forget(MqttMessage message)
    {
        lock (gate)
        {
            RemoveWaiting(message);
        }
    }

    /// <summary>A message that is being sent straight away.</summary>
    public sealed class Attempt(MqttMessage message)
    {
        public MqttMessage Message => message;

        /// <summary>Whether any of it may have gone out.</summary>
        public bool Started { get; set; }

        /// <summary>Whether it was taken back since.</summary>
        public bool Withdrawn { get; set; }
    }
}
