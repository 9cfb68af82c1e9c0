namespace LamRobot.Bridge.Service;

/// <summary>What <c>lamrobot transcribe --json</c> writes for a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">The words; empty when nothing was heard.</param>
/// <param name="Confidence">How sure hearing is, 0..1.</param>
/// <param name="AudioSeconds">How long the sound is.</param>
/// <param name="ProcessingSeconds">How long hearing took.</param>
internal sealed record TranscriptionLine(string File, string Text, double Confidence, double AudioSeconds, double ProcessingSeconds)
{
    /// <summary>Why there are no words; null when there are some.</summary>
    public string? Message { get; init; }
}
