namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>How a word of a robot stands to the one before.</summary>
internal enum VdaOrderOfWords
{
    /// <summary>It came after.</summary>
    Newer,

    /// <summary>It came after, and the robot counts anew.</summary>
    Restarted,

    /// <summary>It is the same one.</summary>
    Same,

    /// <summary>It was told before, and came late.</summary>
    Older,
}
