using System.Text.Json;
using System.Text.RegularExpressions;

namespace LamRobot.Planner.Causal.Tokens;

/// <summary>Splits text into the pieces that merges do not cross, as the pre-tokenizer of a tokenizer.json says.</summary>
internal sealed class TextSplitter
{
    // Source: openai/gpt-2, encoder.py.
    private const string Gpt2 = @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly List<(Regex Pattern, bool KeepsGaps)> splits = [];

    /// <summary>Whether a space is put before the first word.</summary>
    public bool AddsSpace { get; private set; }

    /// <summary>Whether bytes are spelled in the byte-level alphabet.</summary>
    public bool IsByteLevel { get; private set; }

    /// <summary>Reads a pre-tokenizer.</summary>
    /// <param name="settings">The value of <c>pre_tokenizer</c>.</param>
    /// <returns>The splitter.</returns>
    /// <exception cref="NotSupportedException">It is of a kind that is not known here.</exception>
    public static TextSplitter Read(JsonElement settings)
    {
        var splitter = new TextSplitter();
        splitter.Add(settings);
        return splitter;
    }

    /// <summary>Splits a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The pieces, which together are the text.</returns>
    public IEnumerable<string> Split(string text) => splits.Aggregate((IEnumerable<string>)[text], (pieces, split) => pieces.SelectMany(piece => Split(piece, split)));

    private static IEnumerable<string> Split(string text, (Regex Pattern, bool KeepsGaps) split)
    {
        var at = 0;
        foreach (Match match in split.Pattern.Matches(text))
        {
            if (match.Length == 0)
            {
                continue;
            }

            if (match.Index > at && split.KeepsGaps)
            {
                yield return text[at..match.Index];
            }

            yield return match.Value;
            at = match.Index + match.Length;
        }

        if (at < text.Length && split.KeepsGaps)
        {
            yield return text[at..];
        }
    }

    private static bool Flag(JsonElement settings, string name, bool otherwise) =>
        settings.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.True : otherwise;

    private void Add(JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        switch (settings.GetProperty("type").GetString())
        {
            case "Sequence":
                foreach (var part in settings.GetProperty("pretokenizers").EnumerateArray())
                {
                    Add(part);
                }

                break;
            case "ByteLevel":
                IsByteLevel = true;
                AddsSpace |= Flag(settings, "add_prefix_space", otherwise: true);
                Add(Flag(settings, "use_regex", otherwise: true) ? Gpt2 : null, keepsGaps: true);
                break;
            case "Split":
                AddSplit(settings);
                break;
            case "Digits":
                Add(Flag(settings, "individual_digits", otherwise: false) ? @"\p{N}" : @"\p{N}+", keepsGaps: true);
                break;
            case var other:
                throw new NotSupportedException($"Its pre-tokenizer {other} is not supported; ByteLevel, Split, Digits and sequences of them are.");
        }
    }

    private void AddSplit(JsonElement settings)
    {
        var pattern = settings.GetProperty("pattern");
        var (behavior, inverted) = (settings.GetProperty("behavior").GetString(), Flag(settings, "invert", otherwise: false));
        if (behavior != "Isolated" && (behavior, inverted) != ("Removed", true))
        {
            throw new NotSupportedException($"Its pre-tokenizer splits in the way {behavior}, which is not supported; Isolated is.");
        }

        Add(pattern.TryGetProperty("Regex", out var regex) ? regex.GetString() : Regex.Escape(pattern.GetProperty("String").GetString()!), keepsGaps: behavior == "Isolated");
    }

    private void Add(string? pattern, bool keepsGaps)
    {
        if (pattern is null)
        {
            return;
        }

        try
        {
            splits.Add((new(pattern, RegexOptions.CultureInvariant, Patience), keepsGaps));
        }
        catch (ArgumentException exception)
        {
            throw new NotSupportedException($"Its pre-tokenizer has a pattern that .NET does not read: {exception.Message}", exception);
        }
    }
}
