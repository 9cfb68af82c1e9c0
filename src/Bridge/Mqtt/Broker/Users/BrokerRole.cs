namespace LamRobot.Bridge.Mqtt;

/// <summary>What a user of the broker may do.</summary>
public enum BrokerRole
{
    /// <summary>Listens to everything and says nothing.</summary>
    Viewer,

    /// <summary>Stops robots, one or all, and hears that they stand.</summary>
    Stopper,

    /// <summary>Is one robot: speaks as itself alone, and hears what is meant for it.</summary>
    Robot,

    /// <summary>Says and hears everything: LamRobot itself, and who looks after it.</summary>
    Operator,
}
