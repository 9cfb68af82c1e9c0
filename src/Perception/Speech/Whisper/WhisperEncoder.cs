using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>Whisper's encoder: a spectrogram to hidden states.</summary>
internal sealed class WhisperEncoder : IDisposable
{
    private const string Input = "input_features";
    private const string Output = "last_hidden_state";
    private const int ProbeFrames = 100;

    private readonly InferenceSession _session;
    private readonly int _bands;

    public WhisperEncoder(string folder, int bands, int threads)
    {
        _bands = bands;
        _session = OnnxSessions.Open(Path.Combine(folder, "encoder_model.onnx"), threads);
        TakesShortWindows = TryShortWindow();
    }

    /// <summary>Whether the graph takes less than the 30 s it was trained on; many published exports do not.</summary>
    public bool TakesShortWindows { get; }

    /// <summary>Encodes a spectrogram [bands, frames] to [1, frames / 2, size]; the caller disposes the result.</summary>
    public OrtValue Encode(float[] mel, RunOptions run)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(mel, [1, _bands, mel.Length / _bands]);
        using var outputs = new OwnedValues(_session.Run(run, [Input], [input], [Output]));
        return outputs.Take(0);
    }

    public void Dispose() => _session.Dispose();

    private bool TryShortWindow()
    {
        try
        {
            using var run = new RunOptions();
            using var hidden = Encode(new float[_bands * ProbeFrames], run);
            return true;
        }
        catch (OnnxRuntimeException)
        {
            return false;
        }
    }
}
