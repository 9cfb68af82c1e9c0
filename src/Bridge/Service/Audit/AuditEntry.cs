using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>One line of the audit.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Kind">What it was.</param>
/// <param name="What">What was asked for, approved or denied.</param>
internal sealed record AuditEntry(DateTimeOffset Time, AuditKind Kind, string What)
{
    /// <summary>The mission; null when it concerns none.</summary>
    public string? MissionId { get; init; }

    /// <summary>Who asked for the mission; null when that is not known.</summary>
    public Requester? Requester { get; init; }

    /// <summary>Who did it, when that is not the one who asked.</summary>
    public string? By { get; init; }

    /// <summary>Why; null when there is nothing to say.</summary>
    public string? Reason { get; init; }
}
