using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>The model that knows stop words by their sound; each <see cref="StopWordSpotter"/> keeps its own memory of what it heard.</summary>
/// <remarks>Safe for concurrent use by several spotters.</remarks>
public sealed class StopWordModel : IDisposable
{
    /// <summary>The file of the model.</summary>
    internal const string FileName = "stop-word.onnx";

    private static readonly string[] s_inputs = ["hidden"];
    private static readonly string[] s_outputs = ["probabilities"];

    private readonly StopWordEncoder _encoder;
    private readonly InferenceSession _session;

    /// <summary>Loads the model.</summary>
    /// <param name="folder">Folder of stop-word.onnx and stop-word.json.</param>
    /// <param name="whisperFolder">Folder of whisper-tiny.en, on whose encoder it was trained.</param>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    public StopWordModel(string folder, string whisperFolder)
    {
        _session = OnnxSessions.Open(Path.Combine(folder, FileName), threads: 1);
        Settings = StopWordSettings.Read(folder);
        _encoder = new StopWordEncoder(whisperFolder);
    }

    /// <summary>The words that it knows.</summary>
    public IReadOnlyList<string> Words => Settings.Words;

    internal StopWordSettings Settings { get; }

    /// <summary>Begins to listen to a stream.</summary>
    /// <returns>The spotter of that stream.</returns>
    public StopWordSpotter Begin() => new(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _encoder.Dispose();
    }

    /// <summary>Judges 1.5 s of sound: the probabilities of "none" and of each word.</summary>
    internal float[] Judge(ReadOnlySpan<float> window, RunOptions run)
    {
        using var hidden = _encoder.Encode(window, run);
        using var results = _session.Run(run, s_inputs, [hidden], s_outputs);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
