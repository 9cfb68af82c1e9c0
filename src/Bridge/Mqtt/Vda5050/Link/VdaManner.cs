namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>How long to wait for actions that are to be done at once.</summary>
/// <param name="Patience">For the robot's state to show it.</param>
internal sealed record VdaManner(TimeSpan Patience)
{
    /// <summary>How long until they are sent again, with the same ids; null to send them once.</summary>
    public TimeSpan? Repeat { get; init; }

    /// <summary>Whether they must not be done twice: they are sent again only until the robot has dealt with them and while it was not away; one that was away and does not know them has ended the wait.</summary>
    public bool Once { get; init; }

    /// <summary>Whether the wait is over when the robot says no to one of them.</summary>
    public bool EndsOnRefusal { get; init; }

    /// <summary>Whether they go out once even when whoever asks has given up already: a stop.</summary>
    public bool Always { get; init; }

    /// <summary>Whether what they are for is no more, so that no answer to them can be expected; asked at each word of the robot.</summary>
    public Func<bool> IsMoot { get; init; } = static () => false;
}
