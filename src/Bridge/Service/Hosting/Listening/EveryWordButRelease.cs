using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Takes every word as meant for the robot, but for the release of an emergency stop: for those who may not give it.</summary>
internal sealed class EveryWordButRelease : IAttention
{
    /// <inheritdoc />
    public string Invitation => "";

    /// <inheritdoc />
    public string? OrderIn(HeardUtterance heard) => heard.Outcome.Transcript is { } transcript && !CommandDesk.IsRelease(transcript.Text) ? transcript.Text : null;
}
