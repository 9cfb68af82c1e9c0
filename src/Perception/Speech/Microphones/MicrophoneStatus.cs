namespace LamRobot.Perception.Speech;

/// <summary>How a microphone is doing.</summary>
/// <param name="IsConnected">Whether the device is there and gives sound.</param>
/// <param name="Losses">How often the device has vanished since the capture began.</param>
/// <param name="OverrunSamples">Samples that were thrown away because nobody took them in time.</param>
/// <param name="Level">How loud the newest block is.</param>
public sealed record MicrophoneStatus(bool IsConnected, int Losses, long OverrunSamples, SoundLevel Level)
{
    /// <summary>Before the first block.</summary>
    public static MicrophoneStatus Closed { get; } = new(false, 0, 0, SoundLevel.Silence);
}
