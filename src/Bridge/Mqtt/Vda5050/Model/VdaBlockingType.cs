namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What may go on while an action runs.</summary>
public enum VdaBlockingType
{
    /// <summary>Driving and other actions.</summary>
    None,

    /// <summary>Other actions, but no driving.</summary>
    Soft,

    /// <summary>Driving, but no other action; from 3.0 on, sent to older robots as <see cref="Hard"/>.</summary>
    Single,

    /// <summary>Nothing else.</summary>
    Hard,
}
