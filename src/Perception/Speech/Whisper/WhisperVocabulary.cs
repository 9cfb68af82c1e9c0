using System.Text.Json;
using Microsoft.ML.Tokenizers;

namespace LamRobot.Perception.Speech;

/// <summary>Whisper's byte-level BPE: text to tokens and back.</summary>
internal sealed class WhisperVocabulary
{
    /// <summary>Source: GPT-2's published pre-tokeniser.</summary>
    private const string Words = @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";

    private readonly BpeTokenizer _tokenizer;
    private readonly int _ordinaryTokens;

    private WhisperVocabulary(Dictionary<string, int> vocabulary, IEnumerable<string> merges)
    {
        _ordinaryTokens = vocabulary.Count;
        _tokenizer = BpeTokenizer.Create(new BpeOptions(vocabulary)
        {
            Merges = merges,
            ByteLevel = true,
            PreTokenizer = new RegexPreTokenizer(new(Words, System.Text.RegularExpressions.RegexOptions.CultureInvariant), null),
        });
    }

    /// <summary>Reads tokenizer.json, or vocab.json and merges.txt where it is not there.</summary>
    public static WhisperVocabulary Load(string folder)
    {
        var all = Path.Combine(folder, "tokenizer.json");
        return File.Exists(all) ? FromTokenizerFile(all) : FromVocabularyFiles(folder);
    }

    /// <summary>The tokens of a text.</summary>
    public IReadOnlyList<int> Encode(string text) => _tokenizer.EncodeToIds(text);

    /// <summary>The text of tokens; those that are not text are left out.</summary>
    public string Decode(IEnumerable<int> tokens) => _tokenizer.Decode(tokens.Where(token => token < _ordinaryTokens));

    private static WhisperVocabulary FromTokenizerFile(string path)
    {
        using var stream = File.OpenRead(path);
        using var json = JsonDocument.Parse(stream);
        var model = json.RootElement.GetProperty("model");
        return new(ReadVocabulary(model.GetProperty("vocab")), [.. model.GetProperty("merges").EnumerateArray().Select(Merge)]);
    }

    private static WhisperVocabulary FromVocabularyFiles(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "vocab.json"));
        using var json = JsonDocument.Parse(stream);
        var merges = File.ReadLines(Path.Combine(folder, "merges.txt")).Where(line => line.Length > 0 && !line.StartsWith("#version", StringComparison.Ordinal));
        return new(ReadVocabulary(json.RootElement), [.. merges]);
    }

    /// <summary>Words of the text itself, which have the lowest ids; those after the end-of-text token are marks.</summary>
    private static Dictionary<string, int> ReadVocabulary(JsonElement vocabulary) => vocabulary.EnumerateObject()
        .Where(token => !(token.Name.StartsWith("<|", StringComparison.Ordinal) && token.Name.EndsWith("|>", StringComparison.Ordinal)))
        .ToDictionary(token => token.Name, token => token.Value.GetInt32());

    /// <summary>Newer files write a merge as a pair, older ones as two words.</summary>
    private static string Merge(JsonElement merge) =>
        merge.ValueKind == JsonValueKind.Array ? $"{merge[0].GetString()} {merge[1].GetString()}" : merge.GetString()!;
}
