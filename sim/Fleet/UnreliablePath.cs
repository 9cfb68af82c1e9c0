using System.Diagnostics.CodeAnalysis;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.Sim;

/// <summary>A way on which messages get lost, come twice, come late or overtake each other; what must arrive and what is retained goes through unharmed.</summary>
internal sealed class UnreliablePath(FleetFaults faults, Chance chance)
{
    private static readonly TimeSpan ShortestLag = TimeSpan.FromSeconds(1);
    private readonly PriorityQueue<MqttMessage, (TimeSpan Due, long Number)> waiting = new();
    private TimeSpan newest;
    private long number;

    public void Put(MqttMessage message, TimeSpan now)
    {
        if (message.Delivery == MqttDelivery.AtLeastOnce || message.Retain)
        {
            Wait(message, newest = now > newest ? now : newest);
            return;
        }

        for (var copies = chance.Happens(faults.MessageDuplication) ? 2 : 1; copies > 0; copies--)
        {
            if (!chance.Happens(faults.MessageLoss))
            {
                Delay(message, now);
            }
        }
    }

    public bool TryTake(TimeSpan now, [NotNullWhen(true)] out MqttMessage? message)
    {
        message = null;
        return waiting.TryPeek(out _, out var next) && next.Due <= now && waiting.TryDequeue(out message, out _);
    }

    private void Delay(MqttMessage message, TimeSpan now)
    {
        if (chance.Happens(faults.MessageReordering))
        {
            var lag = faults.LongestDelay * 3;
            Wait(message, now + (lag > ShortestLag ? lag : ShortestLag));
            return;
        }

        var due = faults.LongestDelay > TimeSpan.Zero ? now + (faults.LongestDelay * chance.Next()) : now;
        Wait(message, newest = due > newest ? due : newest);
    }

    private void Wait(MqttMessage message, TimeSpan due) => waiting.Enqueue(message, (due, number++));
}
