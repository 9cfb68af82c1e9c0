using LamRobot.Perception.Speech;
using Microsoft.Extensions.AI;

[assembly: AssemblyFixture(typeof(LamRobot.Speech.Tests.WhisperFixture))]

namespace LamRobot.Speech.Tests;

/// <summary>Loads each model once for all tests, when the first one needs it.</summary>
public sealed class WhisperFixture : IDisposable
{
    private readonly Dictionary<string, Lazy<WhisperSpeechToTextClient>> _clients = new[] { "whisper-base", "whisper-tiny.en" }
        .ToDictionary(model => model, model => new Lazy<WhisperSpeechToTextClient>(() => new(Options(model), TimeProvider.System)));

    public WhisperSpeechToTextClient Base => this["whisper-base"];

    /// <summary>The small model as any program knows it.</summary>
    public ISpeechToTextClient Client => this["whisper-tiny.en"];

    public WhisperSpeechToTextClient this[string model] => _clients[model].Value;

    public static WhisperOptions Options(string model) => new() { ModelFolder = Models.Folder(model), VoiceActivityFolder = Models.VoiceActivity };

    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }
    }
}
