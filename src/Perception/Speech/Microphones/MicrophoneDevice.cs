namespace LamRobot.Perception.Speech;

/// <summary>A device that can be listened to.</summary>
/// <param name="Name">Its name for programs, which chooses it.</param>
/// <param name="Description">Its name for people.</param>
/// <param name="IsDefault">Whether it is listened to when none is chosen.</param>
/// <param name="IsMonitor">Whether it gives what loudspeakers play, rather than what a microphone hears.</param>
/// <param name="IsMuted">Whether it is switched to silence.</param>
public sealed record MicrophoneDevice(string Name, string Description, bool IsDefault, bool IsMonitor, bool IsMuted);
