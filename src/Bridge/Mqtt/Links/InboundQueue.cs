using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Received messages that wait for their handlers, in order: what was sent at most once is dropped, the oldest first, when too many wait; nothing else ever is.</summary>
internal sealed class InboundQueue(int capacity)
{
    private readonly Lock gate = new();
    private readonly LinkedList<MqttMessage> waiting = new();
    private readonly Queue<LinkedListNode<MqttMessage>> droppable = new();
    private readonly Channel<bool> filled = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private long dropped;

    public long Dropped => Interlocked.Read(ref dropped);

    public void Add(MqttMessage message)
    {
        lock (gate)
        {
            var node = waiting.AddLast(message);
            if (message.Delivery == MqttDelivery.AtMostOnce)
            {
                droppable.Enqueue(node);
            }

            if (droppable.Count > capacity)
            {
                waiting.Remove(droppable.Dequeue());
                Interlocked.Increment(ref dropped);
            }
        }

        filled.Writer.TryWrite(true);
    }

    /// <summary>Takes the oldest message, and waits for one when there is none.</summary>
    public async ValueTask<MqttMessage> TakeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        MqttMessage? message;
        while (!TryTake(out message))
        {
            await filled.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        return message;
    }

    private bool TryTake([NotNullWhen(true)] out MqttMessage? message)
    {
        lock (gate)
        {
            var first = waiting.First;
            message = first?.Value;
            if (first is null || message is null)
            {
                return false;
            }

            waiting.RemoveFirst();
            if (droppable.TryPeek(out var oldest) && ReferenceEquals(oldest, first))
            {
                droppable.Dequeue();
            }

            return true;
        }
    }
}
