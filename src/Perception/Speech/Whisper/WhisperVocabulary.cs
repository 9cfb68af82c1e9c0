using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.ML.Tokenizers;

namespace LamRobot.Perception.Speech;

/// <summary>Whisper's byte-level BPE: text to tokens and back.</summary>
/// <remarks>Merges go by the tokens' ids, as in OpenAI's own tokeniser; published lists of merges lack the first one (" t") of the multilingual vocabulary.</remarks>
internal sealed partial class WhisperVocabulary
{
    private readonly TiktokenTokenizer _tokenizer;
    private readonly HashSet<int> _words;

    private WhisperVocabulary(JsonElement vocabulary)
    {
        using var ranks = new MemoryStream();
        using (var writer = new StreamWriter(ranks, leaveOpen: true))
        {
            _words = Write(vocabulary, writer);
        }

        ranks.Position = 0;
        _tokenizer = TiktokenTokenizer.Create(ranks, new RegexPreTokenizer(Pieces(), null), null);
    }

    /// <summary>Reads tokenizer.json, or vocab.json where it is not there.</summary>
    public static WhisperVocabulary Load(string folder)
    {
        var all = Path.Combine(folder, "tokenizer.json");
        var isThere = File.Exists(all);
        using var stream = File.OpenRead(isThere ? all : Path.Combine(folder, "vocab.json"));
        using var json = JsonDocument.Parse(stream);
        return new(isThere ? json.RootElement.GetProperty("model").GetProperty("vocab") : json.RootElement);
    }

    /// <summary>The tokens of a text.</summary>
    public IReadOnlyList<int> Encode(string text) => _tokenizer.EncodeToIds(text);

    /// <summary>The text of tokens; those that are not text are left out.</summary>
    public string Decode(IEnumerable<int> tokens) => _tokenizer.Decode(tokens.Where(_words.Contains)) ?? "";

    /// <summary>Writes the words in the form of tiktoken, without marks such as the end of text, and without the empty word that one vocabulary has.</summary>
    private static HashSet<int> Write(JsonElement vocabulary, StreamWriter writer)
    {
        var ids = new HashSet<int>();
        foreach (var token in vocabulary.EnumerateObject())
        {
            var isMark = token.Name.StartsWith("<|", StringComparison.Ordinal) && token.Name.EndsWith("|>", StringComparison.Ordinal);
            if (token.Name.Length > 0 && !isMark)
            {
                var id = token.Value.GetInt32();
                ids.Add(id);
                writer.Write(Convert.ToBase64String(ByteLevelAlphabet.ToBytes(token.Name)));
                writer.Write(' ');
                writer.Write(id.ToString(CultureInfo.InvariantCulture));
                writer.Write('\n');
            }
        }

        return ids;
    }

    /// <summary>Source: GPT-2's published pre-tokeniser.</summary>
    [GeneratedRegex(@"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+")]
    private static partial Regex Pieces();
}
