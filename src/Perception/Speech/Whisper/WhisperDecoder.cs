using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>Whisper's decoder graphs: the merged file, or the pair with and without past.</summary>
internal sealed class WhisperDecoder : IDisposable
{
    private readonly InferenceSession _first;
    private readonly InferenceSession _next;
    private readonly WhisperSettings _settings;

    public WhisperDecoder(string folder, WhisperSettings settings, int threads)
    {
        _settings = settings;
        var merged = Path.Combine(folder, "decoder_model_merged.onnx");
        if (File.Exists(merged))
        {
            _first = _next = OnnxSessions.Open(merged, threads);
            return;
        }

        _first = OnnxSessions.Open(Path.Combine(folder, "decoder_model.onnx"), threads);
        _next = OnnxSessions.Open(Path.Combine(folder, "decoder_with_past_model.onnx"), threads);
    }

    /// <summary>Begins to decode; the hidden states must outlive the session.</summary>
    public DecodingSession Begin(OrtValue hidden, RunOptions run) => new(_first, _next, _settings, hidden, run);

    public void Dispose()
    {
        _first.Dispose();
        if (!ReferenceEquals(_first, _next))
        {
            _next.Dispose();
        }
    }
}
