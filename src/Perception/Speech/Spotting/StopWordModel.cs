using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>The model that knows stop words by their sound; each <see cref="StopWordSpotter"/> keeps its own memory of what it heard.</summary>
/// <remarks>Safe for concurrent use by several spotters.</remarks>
public sealed class StopWordModel : IDisposable
{
    /// <summary>The file of the model.</summary>
    internal const string FileName = "stop-word.onnx";

    private readonly InferenceSession _session;

    /// <summary>Loads the model.</summary>
    /// <param name="folder">Folder of stop-word.onnx and stop-word.json.</param>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    public StopWordModel(string folder)
    {
        _session = OnnxSessions.Open(Path.Combine(folder, FileName), threads: 1);
        Settings = StopWordSettings.Read(folder);
    }

    /// <summary>The words that it knows.</summary>
    public IReadOnlyList<string> Words => Settings.Words;

    internal StopWordSettings Settings { get; }

    /// <summary>Begins to listen to a stream.</summary>
    /// <returns>The spotter of that stream.</returns>
    public StopWordSpotter Begin() => new(_session, Settings);

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}
