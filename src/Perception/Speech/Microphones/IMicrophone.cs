namespace LamRobot.Perception.Speech;

/// <summary>A microphone, or what stands for one: sound as it comes, and how the device is doing.</summary>
public interface IMicrophone : IAudioSource
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>How it is doing now; may be read from any thread.</summary>
    MicrophoneStatus Status { get; }
}
