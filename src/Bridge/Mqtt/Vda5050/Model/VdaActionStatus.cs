namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>How far an action is.</summary>
public enum VdaActionStatus
{
    /// <summary>Not begun.</summary>
    Waiting,

    /// <summary>Being prepared.</summary>
    Initializing,

    /// <summary>Being done.</summary>
    Running,

    /// <summary>Paused; also in 2.0, whose 2.1 schema forgot it.</summary>
    Paused,

    /// <summary>Failed, and may be tried again; from 3.0 on.</summary>
    Retriable,

    /// <summary>Done.</summary>
    Finished,

    /// <summary>Not done.</summary>
    Failed,
}
