using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>What Whisper's encoder makes of a second and a half of sound: it has heard so many people that a few made voices are enough to learn words from it.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class StopWordEncoder : IDisposable
{
    /// <summary>Samples of a window: 1.5 s.</summary>
    public const int WindowSamples = WindowFrames * LogMel.Hop;

    /// <summary>Vectors of a window.</summary>
    public const int Positions = WindowFrames / 2;

    /// <summary>Values of a vector.</summary>
    public const int Width = 384;

    private const int WindowFrames = 150;
    private readonly WhisperEncoder _encoder;
    private readonly LogMel _logMel;

    public StopWordEncoder(string whisperFolder)
    {
        var bands = WhisperSettings.Load(whisperFolder).MelBands;
        _logMel = new LogMel(bands);
        _encoder = new WhisperEncoder(whisperFolder, bands, threads: 1);
    }

    /// <summary>Encodes a window to [1, 75, 384]; the caller disposes it.</summary>
    public OrtValue Encode(ReadOnlySpan<float> window, RunOptions run) => _encoder.Encode(_logMel.Compute(window, WindowFrames), run);

    public void Dispose() => _encoder.Dispose();
}
