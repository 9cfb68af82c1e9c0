using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Takes everything that is said as meant for the robot.</summary>
internal sealed class EveryWord : IAttention
{
    /// <inheritdoc />
    public string Invitation => "";

    /// <inheritdoc />
    public string? OrderIn(HeardUtterance heard) => heard.Outcome.Transcript?.Text;
}
