namespace LamRobot.Bridge.Service;

/// <summary>What <c>lamrobot listen</c> shall do.</summary>
/// <param name="Microphone">Where the sound comes from.</param>
internal sealed record ListenRequest(MicrophoneRequest Microphone)
{
    /// <summary>Who does what is heard; null for nobody: it is only shown.</summary>
    public ServiceRequest? Service { get; init; }

    /// <summary>Whether a key is pressed before each order.</summary>
    public bool PushToTalk { get; init; }

    /// <summary>The phrase before each order; null for none.</summary>
    public string? Wake { get; init; }

    /// <summary>A Whisper model's name or folder; null for the default one.</summary>
    public string? Model { get; init; }

    /// <summary>Whether answers are spoken.</summary>
    public bool Speaks { get; init; }

    /// <summary>A Piper voice; null for the system's.</summary>
    public string? Voice { get; init; }

    /// <summary>Whether what happens is written as JSON lines.</summary>
    public bool Json { get; init; }
}
