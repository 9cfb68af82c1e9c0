using System.Text.Json;

namespace LamRobot.Perception.Speech;

/// <summary>What a model folder's config.json and generation_config.json say: sizes, and the ids of the tokens that are not text.</summary>
internal sealed class WhisperSettings
{
    private readonly Dictionary<string, int> _languages;

    private WhisperSettings(JsonElement model, JsonElement generation)
    {
        MelBands = Integer(model, "num_mel_bins");
        Layers = Integer(model, "decoder_layers");
        Heads = Integer(model, "decoder_attention_heads");
        HeadSize = Integer(model, "d_model") / Heads;
        MaximumPositions = Integer(model, "max_target_positions");
        Start = Integer(generation, "decoder_start_token_id");
        End = Integer(generation, "eos_token_id");
        NoTimestamps = Integer(generation, "no_timestamps_token_id");
        NoSpeech = generation.TryGetProperty("no_speech_token_id", out var noSpeech) ? noSpeech.GetInt32() : NoTimestamps - 1;
        StartOfPrevious = generation.TryGetProperty("prev_sot_token_id", out var previous) ? previous.GetInt32() : NoTimestamps - 2;
        _languages = Map(generation, "lang_to_id");
        Transcribe = Map(generation, "task_to_id").TryGetValue("transcribe", out var transcribe) ? transcribe : null;
        Suppressed = Integers(generation, "suppress_tokens");
        SuppressedFirst = Integers(generation, "begin_suppress_tokens");
    }

    public int MelBands { get; }

    public int Layers { get; }

    public int Heads { get; }

    public int HeadSize { get; }

    public int MaximumPositions { get; }

    public int Start { get; }

    public int End { get; }

    public int NoTimestamps { get; }

    public int NoSpeech { get; }

    public int StartOfPrevious { get; }

    public int? Transcribe { get; }

    public IReadOnlyList<int> Suppressed { get; }

    public IReadOnlyList<int> SuppressedFirst { get; }

    /// <summary>Whether it knows more languages than English.</summary>
    public bool IsMultilingual => _languages.Count > 0 && Transcribe is not null;

    /// <summary>The languages and their tokens, by ISO 639-1 code; empty for a model that knows English alone.</summary>
    public IEnumerable<(string Language, int Token)> Languages => _languages.Select(entry => (entry.Key.Trim('<', '|', '>'), entry.Value));

    public static WhisperSettings Load(string folder)
    {
        using var model = Parse(folder, "config.json");
        using var generation = Parse(folder, "generation_config.json");
        return new(model.RootElement, generation.RootElement);
    }

    /// <summary>Whether the model can write down a language.</summary>
    public bool Knows(string language) => IsMultilingual ? _languages.ContainsKey($"<|{language}|>") : language == "en";

    /// <summary>The tokens before the text: start, language and task where there are several, no timestamps.</summary>
    public IReadOnlyList<int> Prompt(string language) =>
        IsMultilingual ? [Start, _languages[$"<|{language}|>"], Transcribe!.Value, NoTimestamps] : [Start, NoTimestamps];

    private static JsonDocument Parse(string folder, string file)
    {
        using var stream = File.OpenRead(Path.Combine(folder, file));
        return JsonDocument.Parse(stream);
    }

    private static int Integer(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        ? value.GetInt32()
        : throw new InvalidDataException($"The Whisper model's configuration lacks {name}.");

    private static int[] Integers(JsonElement json, string name) =>
        json.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray().Select(value => value.GetInt32())] : [];

    private static Dictionary<string, int> Map(JsonElement json, string name) =>
        json.TryGetProperty(name, out var map) && map.ValueKind == JsonValueKind.Object ? map.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetInt32()) : [];
}
