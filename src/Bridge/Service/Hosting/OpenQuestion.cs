using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>What a mission waits for a person to say.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Text">The question, or why a person must approve.</param>
/// <param name="Asked">When it was asked.</param>
internal sealed record OpenQuestion(string Id, string MissionId, string Text, DateTimeOffset Asked)
{
    /// <summary>What is to be approved; null when it is a question to be answered in words.</summary>
    public ApprovalRequest? Approval { get; init; }
}
