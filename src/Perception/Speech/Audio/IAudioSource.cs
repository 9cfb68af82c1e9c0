using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>Gives sound as it comes: a microphone, or a recording that is played as if it came from one.</summary>
public interface IAudioSource
{
    /// <summary>Captures until the source ends or the token is cancelled.</summary>
    /// <param name="cancellationToken">Ends the capture.</param>
    /// <returns>Blocks of mono sound at 16 kHz, without gaps.</returns>
    IAsyncEnumerable<AudioFrame> CaptureAsync(CancellationToken cancellationToken);
}
