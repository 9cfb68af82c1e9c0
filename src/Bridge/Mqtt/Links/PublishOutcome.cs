namespace LamRobot.Bridge.Mqtt;

/// <summary>What became of a message that was to be published.</summary>
public enum PublishOutcome
{
    /// <summary>The broker has it.</summary>
    Delivered,

    /// <summary>The link is down: it waits and is sent after the reconnect.</summary>
    Queued,

    /// <summary>The link is down and the message is not worth keeping.</summary>
    Dropped,

    /// <summary>The link is down and as many messages wait as may: it was not taken.</summary>
    QueueFull,

    /// <summary>The broker does not allow it.</summary>
    Refused,

    /// <summary>The link broke, and it was taken back meanwhile: it does not wait.</summary>
    Withdrawn,

    /// <summary>The link broke while it was being sent: whether the broker has it is not known, and it does not wait.</summary>
    Uncertain,
}
