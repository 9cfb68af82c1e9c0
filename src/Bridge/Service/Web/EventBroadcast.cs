using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Sends events to everyone who looks at the web page.</summary>
internal sealed class EventBroadcast : IMissionListener
{
    private readonly Lock gate = new();
    private readonly List<EventSubscription> subscriptions = [];

    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        lock (gate)
        {
            // The page asks for what is seen by itself.
            var shown = missionEvent is PlanMade made ? made with { Observed = null } : missionEvent;
            subscriptions.ForEach(subscription => subscription.Offer(shown));
        }
    }

    /// <summary>Follows the events from now on.</summary>
    /// <returns>The events; disposing it ends following.</returns>
    public EventSubscription Subscribe()
    {
        var subscription = new EventSubscription(this);
        lock (gate)
        {
            subscriptions.Add(subscription);
        }

        return subscription;
    }

    /// <summary>Forgets one who no longer follows.</summary>
    /// <param name="subscription">Who followed.</param>
    internal void Remove(EventSubscription subscription)
    {
        lock (gate)
        {
            subscriptions.Remove(subscription);
        }
    }
}
