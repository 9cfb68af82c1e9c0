using System.Runtime.InteropServices;
using System.Text;
using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>Speaks by a Piper voice in ONNX Runtime: espeak-ng turns words into sounds, the voice makes them heard, pacat plays them.</summary>
/// <remarks>Source: https://github.com/rhasspy/piper, its ONNX voices with the JSON file beside them. One sentence at a time.</remarks>
public sealed class PiperVoice : IVoice, IDisposable
{
    private readonly PiperSettings settings;
    private readonly InferenceSession session;

    /// <summary>Loads a voice.</summary>
    /// <param name="path">The voice, such as <c>en_GB-alba-medium.onnx</c>; its settings lie beside it with <c>.json</c> at the end.</param>
    /// <exception cref="IOException">A file is not there, or is no voice.</exception>
    public PiperVoice(string path)
    {
        settings = PiperSettings.Read(path + ".json");
        try
        {
            session = OnnxSessions.Open(path, threads: 1);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new IOException($"{path} is no ONNX network that can be loaded.", exception);
        }
    }

    /// <summary>The sound server that it speaks through; null for the usual one.</summary>
    public string? Server { get; init; }

    /// <inheritdoc/>
    /// <exception cref="IOException">espeak-ng or pacat is not installed, or there is no loudspeaker.</exception>
    public async ValueTask SayAsync(string text, CancellationToken cancellationToken)
    {
        var sounds = await SpeechProcess.RunAsync("espeak-ng", ["--stdin", "-b", "1", "-q", "--ipa", "-v", settings.Language], null, Encoding.UTF8.GetBytes(Speakable.Line(text)), cancellationToken).ConfigureAwait(false);
        var samples = await Task.Run(() => Make(Encoding.UTF8.GetString(sounds)), cancellationToken).ConfigureAwait(false);
        string[] arguments = ["--playback", "--raw", "--format=float32le", $"--rate={settings.SampleRateHertz}", "--channels=1"];
        await SpeechProcess.RunAsync("pacat", arguments, Server, MemoryMarshal.AsBytes(samples.AsSpan()).ToArray(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    /// <summary>Makes sounds heard.</summary>
    /// <param name="sounds">Sounds as espeak-ng writes them.</param>
    /// <returns>Mono PCM, -1..1, at the voice's rate.</returns>
    internal float[] Make(string sounds)
    {
        var ids = settings.Encode(string.Join(' ', sounds.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        using var input = OrtValue.CreateTensorValueFromMemory(ids, [1, ids.Length]);
        using var length = OrtValue.CreateTensorValueFromMemory(new long[] { ids.Length }, [1]);
        using var scales = OrtValue.CreateTensorValueFromMemory((float[])settings.Scales.Clone(), [3]);
        using var speaker = OrtValue.CreateTensorValueFromMemory(new long[] { 0 }, [1]);
        var inputs = new Dictionary<string, OrtValue>(StringComparer.Ordinal) { ["input"] = input, ["input_lengths"] = length, ["scales"] = scales };
        if (settings.Speakers > 1)
        {
            inputs["sid"] = speaker;
        }

        using var run = new RunOptions();
        try
        {
            using var results = session.Run(run, inputs, [session.OutputNames[0]]);
            return results[0].GetTensorDataAsSpan<float>().ToArray();
        }
        catch (OnnxRuntimeException exception)
        {
            throw new IOException("The network does not work as a Piper voice does.", exception);
        }
    }
}
