using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>How likely each block of a stream holds speech.</summary>
internal sealed class VoiceActivity(InferenceSession session) : IDisposable
{
    private const int ContextSamples = 64;
    private const int StateValues = 2 * 128;

    private static readonly string[] s_inputs = ["input", "state", "sr"];
    private static readonly string[] s_outputs = ["output", "stateN"];

    private readonly RunOptions _run = new();
    private readonly float[] _input = new float[ContextSamples + SileroModel.BlockSamples];
    private readonly float[] _state = new float[StateValues];
    private readonly long[] _rate = [SpeechAudio.SampleRateHertz];

    /// <summary>Judges the next 512 samples: the probability of speech, 0..1.</summary>
    public float Judge(ReadOnlySpan<float> block)
    {
        // The model hears each block after the last 64 samples of the one before.
        _input.AsSpan(SileroModel.BlockSamples).CopyTo(_input);
        block.CopyTo(_input.AsSpan(ContextSamples));
        using var input = OrtValue.CreateTensorValueFromMemory(_input, [1, _input.Length]);
        using var state = OrtValue.CreateTensorValueFromMemory(_state, [2, 1, 128]);
        using var rate = OrtValue.CreateTensorValueFromMemory(_rate, []);
        using var results = session.Run(_run, s_inputs, [input, state, rate], s_outputs);
        results[1].GetTensorDataAsSpan<float>().CopyTo(_state);
        return results[0].GetTensorDataAsSpan<float>()[0];
    }

    public void Dispose() => _run.Dispose();
}
