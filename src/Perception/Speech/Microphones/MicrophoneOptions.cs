using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Speech;

/// <summary>Which microphone is captured, and how.</summary>
public sealed class MicrophoneOptions
{
    /// <summary>The device's name (<see cref="MicrophoneDevice.Name"/>); null for the default one.</summary>
    public string? Device { get; init; }

    /// <summary>The sound server's address, such as "unix:/run/user/1000/pulse/native"; null for the usual one.</summary>
    public string? Server { get; init; }

    /// <summary>Sound that is kept while nobody takes it; then the oldest is thrown away and counted; default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Buffer { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait before a device that has vanished is looked for again; default 0.5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(0.5);
}
