using LamRobot.Perception.Speech;
using Microsoft.Extensions.AI;

namespace LamRobot.Speech.Tests;

/// <summary>Loads each model once for all tests.</summary>
public sealed class WhisperFixture : IDisposable
{
    private readonly Dictionary<string, WhisperSpeechToTextClient> _clients = new[] { "whisper-base", "whisper-tiny.en" }
        .ToDictionary(model => model, model => new WhisperSpeechToTextClient(Options(model), TimeProvider.System));

    public WhisperSpeechToTextClient Base => this["whisper-base"];

    /// <summary>The small model as any program knows it.</summary>
    public ISpeechToTextClient Client => this["whisper-tiny.en"];

    public WhisperSpeechToTextClient this[string model] => _clients[model];

    public static WhisperOptions Options(string model) => new() { ModelFolder = Models.Folder(model), VoiceActivityFolder = Models.VoiceActivity };

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }
}
