namespace LamRobot.Bridge.Mqtt;

/// <summary>Messages that wait for the link: urgent ones first, the others in order, never more than the capacity.</summary>
internal sealed class OutboundQueue(int capacity)
{
    private readonly Lock gate = new();
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

    /// <summary>Forgets a message that was sent.</summary>
    public void Remove(MqttMessage message)
    {
        lock (gate)
        {
            if (waiting.Remove(message) && message.Urgent)
            {
                urgent--;
            }
        }
    }
}
