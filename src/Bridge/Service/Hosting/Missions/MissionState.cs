using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Where a mission is, or how it ended.</summary>
internal enum MissionState
{
    /// <summary>It waits for its turn.</summary>
    Waiting,

    /// <summary>It is planned or carried out.</summary>
    Running,

    /// <summary>It waits for a person's answer or approval.</summary>
    Asking,

    /// <summary>See <see cref="MissionStatus.Succeeded"/>.</summary>
    Succeeded,

    /// <summary>See <see cref="MissionStatus.Failed"/>.</summary>
    Failed,

    /// <summary>See <see cref="MissionStatus.NeedsAnswer"/>.</summary>
    NeedsAnswer,

    /// <summary>See <see cref="MissionStatus.Refused"/>.</summary>
    Refused,

    /// <summary>See <see cref="MissionStatus.Stopped"/>.</summary>
    Stopped,
}
