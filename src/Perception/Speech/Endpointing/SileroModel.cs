using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>The Silero voice activity model; each <see cref="VoiceActivity"/> keeps its own memory of what it heard.</summary>
internal sealed class SileroModel(string folder) : IDisposable
{
    /// <summary>Samples of one judgement: 32 ms.</summary>
    public const int BlockSamples = 512;

    private readonly InferenceSession _session = OnnxSessions.Open(Path.Combine(folder, "silero_vad.onnx"), threads: 1);

    public VoiceActivity Begin() => new(_session);

    /// <summary>From where to where there is speech, in samples; an empty span when there is none.</summary>
    public (int Start, int End) FindSpeech(ReadOnlySpan<float> samples, double threshold)
    {
        using var activity = Begin();
        var block = new float[BlockSamples];
        var (start, end) = (samples.Length, 0);
        for (var at = 0; at < samples.Length; at += BlockSamples)
        {
            var length = Math.Min(BlockSamples, samples.Length - at);
            samples.Slice(at, length).CopyTo(block);
            block.AsSpan(length).Clear();
            if (activity.Judge(block) >= threshold)
            {
                (start, end) = (Math.Min(start, at), at + length);
            }
        }

        return (Math.Min(start, end), end);
    }

    public void Dispose() => _session.Dispose();
}
