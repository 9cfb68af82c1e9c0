namespace LamRobot.Bridge.Service;

/// <summary>Where sound shall come from.</summary>
/// <param name="Device">A microphone's name; null for the default one.</param>
/// <param name="Wav">A recording instead of a microphone; null for none.</param>
/// <param name="Raw">A file or pipe of plain samples instead, "-" for the standard input; null for none.</param>
internal sealed record MicrophoneRequest(string? Device = null, string? Wav = null, string? Raw = null);
