namespace LamRobot.Bridge.Mqtt;

/// <summary>How much may be on its way to the broker at once, so that little lies ahead of a stop when the network is slow or stands.</summary>
/// <remarks>
/// What the broker acknowledges is on its way until then; what it does not acknowledge, until it has answered a ping that was sent after it:
/// MQTT 3.1.1, section 4.6, and MQTT 5.0, section 4.6: a connection carries its packets in order.
/// </remarks>
/// <param name="capacity">Bytes; a longer message goes alone.</param>
/// <param name="pingAsync">Asks the broker for a sign of life; false when there is none.</param>
internal sealed class SendWindow(int capacity, Func<Task<bool>> pingAsync)
{
    private readonly Lock gate = new();
    private readonly LinkedList<Waiter> waiting = new();
    private long under;
    private long unproven;
    private bool asking;
    private bool closed;

    /// <summary>Waits until a message may go. An urgent one may at once, and overtakes what waits: of that, what nobody would keep is given up, since it must not come after a stop.</summary>
    /// <returns>False when it does not go: it is fleeting and would have to wait, an urgent one has overtaken it, or the connection has ended.</returns>
    public async ValueTask<bool> EnterAsync(MqttMessage message, CancellationToken cancellationToken)
    {
        if (Begin(message) is not { } waiter)
        {
            return true;
        }

        try
        {
            return await waiter.MayGo.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Abandon(waiter);
            throw;
        }
    }

    /// <summary>Says that a message that entered was acknowledged, or written where nobody acknowledges it.</summary>
    public void Exit(MqttMessage message)
    {
        if (message.Urgent)
        {
            return;
        }

        lock (gate)
        {
            if (message.Delivery == MqttDelivery.AtMostOnce)
            {
                unproven += SizeOf(message);
                AskWhenDue();
            }
            else
            {
                Free(SizeOf(message));
            }
        }
    }

    /// <summary>Lets nothing more go: the connection has ended.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            GiveUp(static _ => true);
        }
    }

    private static int SizeOf(MqttMessage message) => message.Topic.Length + message.Payload.Length;

    private Waiter? Begin(MqttMessage message)
    {
        lock (gate)
        {
            if (message.Urgent)
            {
                GiveUp(static waiter => !waiter.IsKept);
                return null;
            }

            var size = SizeOf(message);
            if (!closed && waiting.Count == 0 && Fits(size))
            {
                under += size;
                return null;
            }

            var waiter = new Waiter(size, IsKept: message.Delivery == MqttDelivery.AtLeastOnce);
            if (closed || message.Fleeting)
            {
                waiter.MayGo.SetResult(false);
            }
            else
            {
                waiting.AddLast(waiter);
            }

            AskWhenDue();
            return waiter;
        }
    }

    private bool Fits(int size) => under == 0 || under + size <= capacity;

    private void Free(long size)
    {
        under -= size;
        while (waiting.First?.Value is { } next && Fits(next.Size))
        {
            waiting.RemoveFirst();
            under += next.Size;
            next.Granted = true;
            next.MayGo.SetResult(true);
        }
    }

    private void GiveUp(Func<Waiter, bool> isMeant)
    {
        foreach (var waiter in waiting.Where(isMeant).ToList())
        {
            waiting.Remove(waiter);
            waiter.MayGo.SetResult(false);
        }
    }

    private void Abandon(Waiter waiter)
    {
        lock (gate)
        {
            if (!waiting.Remove(waiter) && waiter.Granted)
            {
                Free(waiter.Size);
            }
        }
    }

    private void AskWhenDue()
    {
        if (!asking && !closed && unproven > 0 && (unproven >= capacity / 2 || waiting.Count > 0))
        {
            asking = true;
            _ = AskAsync(unproven);
        }
    }

    private async Task AskAsync(long proven)
    {
        var answered = await pingAsync().ConfigureAwait(false);
        lock (gate)
        {
            asking = false;
            if (answered)
            {
                unproven -= proven;
                Free(proven);
                AskWhenDue();
            }
        }
    }

    private sealed record Waiter(int Size, bool IsKept)
    {
        /// <summary>Whether it has its room, though its sender may have given up meanwhile.</summary>
        public bool Granted { get; set; }

        public TaskCompletionSource<bool> MayGo { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
