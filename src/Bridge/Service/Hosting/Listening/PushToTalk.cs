using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Takes one utterance after each press of a key.</summary>
/// <param name="time">The clock, the same that stamps the sound.</param>
internal sealed class PushToTalk(TimeProvider time) : IAttention
{
    private readonly Lock gate = new();
    private DateTimeOffset? pressed;

    /// <inheritdoc />
    public string Invitation => "press Enter, then speak";

    /// <summary>The key is pressed.</summary>
    public void Press()
    {
        lock (gate)
        {
            pressed = time.GetUtcNow();
        }
    }

    /// <inheritdoc />
    public string? OrderIn(HeardUtterance heard)
    {
        lock (gate)
        {
            if (pressed is not { } since || heard.SpokenUntil < since)
            {
                return null;
            }

            pressed = null;
            return heard.Outcome.Transcript?.Text;
        }
    }
}
