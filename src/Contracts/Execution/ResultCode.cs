namespace LamRobot.Contracts;

/// <summary>Why something did not go as asked, by stage: 1xx hearing, 2xx planning, 3xx policy, 4xx link, 5xx device, 6xx verification.</summary>
public enum ResultCode
{
    /// <summary>Nothing went wrong.</summary>
    None = 0,

    /// <summary>Nothing was said.</summary>
    NoSpeech = 100,

    /// <summary>The sound could not be read.</summary>
    AudioUnreadable = 101,

    /// <summary>Speech was there, but its words are too uncertain.</summary>
    SpeechUnclear = 102,

    /// <summary>The request was not understood, or nothing in the manifest does it.</summary>
    NotUnderstood = 200,

    /// <summary>The person must say more.</summary>
    NeedsClarification = 201,

    /// <summary>The plan names an action that the manifest does not have.</summary>
    UnknownAction = 210,

    /// <summary>An argument is missing, of the wrong kind or out of its range.</summary>
    BadArgument = 211,

    /// <summary>An argument names an entity that is not there.</summary>
    UnknownEntity = 212,

    /// <summary>Steps depend on each other in a circle, or on a step that is not in the plan.</summary>
    BadDependency = 213,

    /// <summary>The plan failed as often as it may be made anew.</summary>
    ReplansExhausted = 220,

    /// <summary>The planner's model could not be asked, or gave no usable answer in time.</summary>
    PlannerUnavailable = 221,

    /// <summary>The policy does not allow it.</summary>
    PolicyDenied = 300,

    /// <summary>A person must approve it, and has not.</summary>
    ApprovalDenied = 301,

    /// <summary>A limit of speed, area or rate would be broken.</summary>
    LimitExceeded = 302,

    /// <summary>What must hold before the action does not.</summary>
    PreconditionFailed = 303,

    /// <summary>A stop was asked for.</summary>
    Stopped = 310,

    /// <summary>As many missions wait for their turn as may.</summary>
    QueueFull = 311,

    /// <summary>The link to the device is down.</summary>
    LinkDown = 400,

    /// <summary>The device did not answer in time.</summary>
    LinkTimeout = 401,

    /// <summary>The device sent something that cannot be read.</summary>
    ProtocolError = 402,

    /// <summary>The device tried and failed.</summary>
    DeviceFailed = 500,

    /// <summary>The device cannot reach the place.</summary>
    Unreachable = 501,

    /// <summary>The device does not find the thing or person.</summary>
    NotFound = 502,

    /// <summary>The grasp failed.</summary>
    GraspFailed = 503,

    /// <summary>The device is busy.</summary>
    DeviceBusy = 504,

    /// <summary>The device does not know the action.</summary>
    DeviceRejected = 505,

    /// <summary>The action took longer than it may.</summary>
    ActionTimeout = 510,

    /// <summary>The effect was looked for and is not there.</summary>
    EffectNotSeen = 600,

    /// <summary>Whether the effect is there cannot be told.</summary>
    EffectUnknown = 601,
}
