namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>How bad an error is.</summary>
public enum VdaErrorLevel
{
    /// <summary>The robot goes on.</summary>
    Warning,

    /// <summary>The robot goes on, and needs help soon; from 3.0 on.</summary>
    Urgent,

    /// <summary>The robot cannot go on with its order; from 3.0 on.</summary>
    Critical,

    /// <summary>The robot cannot go on.</summary>
    Fatal,
}
