namespace LamRobot.Bridge.Mqtt;

/// <summary>How much may be on its way to the broker at once, so that little lies ahead of a stop when the network is slow or stands: as much as the window holds, and one message that is longer than that.</summary>
/// <remarks>
/// What the broker acknowledges is on its way until then; what it does not acknowledge, until it has answered a ping that was sent after it:
/// MQTT 3.1.1, section 4.6, and MQTT 5.0, section 4.6: a connection carries its packets in order.
/// A long message and short ones do not wait for each other, unless their topics lie side by side: what one robot is told, or tells, keeps its order.
/// </remarks>
/// <param name="capacity">Bytes; a message that has more is a long one.</param>
/// <param name="pingAsync">Asks the broker for a sign of life; false when there is none.</param>
internal sealed class SendWindow(int capacity, Func<Task<bool>> pingAsync)
{
    private readonly Lock gate = new();
    private readonly LinkedList<Waiter> shortOnes = new();
    private readonly LinkedList<Waiter> longOnes = new();
    private Load under;
    private Load unproven;
    private long waiters;
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
                unproven += LoadOf(message);
                AskWhenDue();
            }
            else
            {
                Free(LoadOf(message));
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

    private static string FolderOf(string topic) => topic[..(topic.LastIndexOf('/') + 1)];

    private static bool IsBehind(Waiter waiter, LinkedList<Waiter> others) => others.Any(other => other.Number < waiter.Number && other.Folder == waiter.Folder);

    private Load LoadOf(MqttMessage message)
    {
        var size = message.Topic.Length + message.Payload.Length;
        return size > capacity ? new(0, 1) : new(size, 0);
    }

    private Waiter? Begin(MqttMessage message)
    {
        lock (gate)
        {
            if (message.Urgent)
            {
                GiveUp(static waiter => !waiter.IsKept);
                return null;
            }

            var waiter = new Waiter(++waiters, LoadOf(message), FolderOf(message.Topic), IsKept: message.Delivery == MqttDelivery.AtLeastOnce);
            var line = LineOf(waiter);
            if (!closed && line.Count == 0 && MayGo(waiter))
            {
                under += waiter.Load;
                return null;
            }

            if (closed || message.Fleeting)
            {
                waiter.MayGo.SetResult(false);
            }
            else
            {
                line.AddLast(waiter);
            }

            AskWhenDue();
            return waiter;
        }
    }

    private LinkedList<Waiter> LineOf(Waiter waiter) => waiter.Load.Long > 0 ? longOnes : shortOnes;

    private bool MayGo(Waiter waiter) =>
        waiter.Load.Long > 0 ? under.Long == 0 && !IsBehind(waiter, shortOnes) : under.Bytes + waiter.Load.Bytes <= capacity && !IsBehind(waiter, longOnes);

    private void Free(Load load)
    {
        under -= load;
        while (Grant(longOnes) || Grant(shortOnes))
        {
            // Each one that goes may be what another one was behind.
        }
    }

    private bool Grant(LinkedList<Waiter> line)
    {
        if (line.First?.Value is not { } next || !MayGo(next))
        {
            return false;
        }

        line.RemoveFirst();
        under += next.Load;
        next.Granted = true;
        next.MayGo.SetResult(true);
        return true;
    }

    private void GiveUp(Func<Waiter, bool> isMeant)
    {
        foreach (var waiter in longOnes.Concat(shortOnes).Where(isMeant).ToList())
        {
            LineOf(waiter).Remove(waiter);
            waiter.MayGo.SetResult(false);
        }
    }

    private void Abandon(Waiter waiter)
    {
        lock (gate)
        {
            if (!LineOf(waiter).Remove(waiter) && waiter.Granted)
            {
                Free(waiter.Load);
            }
        }
    }

    private void AskWhenDue()
    {
        if (!asking && !closed && !unproven.IsNothing && (unproven.Long > 0 || unproven.Bytes >= capacity / 2 || shortOnes.Count + longOnes.Count > 0))
        {
            asking = true;
            _ = AskAsync(unproven);
        }
    }

    private async Task AskAsync(Load proven)
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

    /// <summary>Messages on their way: the bytes of the short ones, and how many long ones.</summary>
    private readonly record struct Load(long Bytes, int Long)
    {
        public bool IsNothing => Bytes == 0 && Long == 0;

        public static Load operator +(Load one, Load other) => new(one.Bytes + other.Bytes, one.Long + other.Long);

        public static Load operator -(Load one, Load other) => new(one.Bytes - other.Bytes, one.Long - other.Long);
    }

    private sealed record Waiter(long Number, Load Load, string Folder, bool IsKept)
    {
        /// <summary>Whether it has its room, though its sender may have given up meanwhile.</summary>
        public bool Granted { get; set; }

        public TaskCompletionSource<bool> MayGo { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
