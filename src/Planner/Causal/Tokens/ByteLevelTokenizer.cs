using System.Text;

namespace LamRobot.Planner.Causal.Tokens;

/// <summary>Byte-level byte pair encoding, as GPT-2, Llama 3, Qwen and their kin have it.</summary>
/// <remarks>Thread-safe: nothing changes after loading. <see cref="TokenizerFile"/> reads it.</remarks>
internal sealed class ByteLevelTokenizer
{
    private readonly TextSplitter splitter;
    private readonly byte[]?[] bytes;
    private readonly int[] singles = new int[256];
    private readonly Dictionary<string, int> whole;
    private readonly Dictionary<(int Left, int Right), (int Rank, int Joined)> merges;
    private readonly SortedList<string, int> added;

    /// <summary>Makes a tokenizer.</summary>
    /// <param name="vocabulary">The tokens in the byte-level alphabet.</param>
    /// <param name="merges">Which tokens are joined, first ones first.</param>
    /// <param name="added">Tokens that stand outside the vocabulary's alphabet, such as the marks of a chat.</param>
    /// <param name="settings">How text is prepared.</param>
    /// <exception cref="NotSupportedException">A byte has no token.</exception>
    public ByteLevelTokenizer(
        IReadOnlyDictionary<string, int> vocabulary, IEnumerable<(string Left, string Right)> merges, IReadOnlyDictionary<string, int> added, TokenizerSettings settings)
    {
        splitter = settings.Splitter;
        this.added = new(new Dictionary<string, int>(added), new LongestFirst());
        bytes = new byte[]?[Math.Max(vocabulary.Values.Max(), added.Values.DefaultIfEmpty().Max()) + 1];
        foreach (var (token, id) in vocabulary.Where(pair => !added.ContainsKey(pair.Key)))
        {
            bytes[id] = ByteAlphabet.BytesOf(token);
        }

        for (var value = 0; value < singles.Length; value++)
        {
            singles[value] = vocabulary.TryGetValue(ByteAlphabet.CharacterOf((byte)value).ToString(), out var id)
                ? id
                : throw new NotSupportedException($"Its vocabulary has no token for the byte 0x{value:X2}, so not every text can be written with it.");
        }

        this.merges = Ranked(vocabulary, merges);
        whole = settings.IgnoresMerges ? new(vocabulary, StringComparer.Ordinal) : [];
        Opening = [.. settings.Opening.Select(token => added.TryGetValue(token, out var id) ? id : vocabulary[token])];
    }

    /// <summary>The tokens that every text begins with.</summary>
    public IReadOnlyList<int> Opening { get; }

    /// <summary>Number of token ids.</summary>
    public int Count => bytes.Length;

    /// <summary>The bytes of a token; null for one that stands for no text.</summary>
    /// <param name="id">The token.</param>
    public byte[]? BytesOf(int id) => bytes[id];

    /// <summary>Whether a mark, such as the end of a turn, is a token of its own.</summary>
    /// <param name="mark">The mark.</param>
    public bool HasMark(string mark) => added.ContainsKey(mark);

    /// <summary>Encodes a text in which added tokens are only words: nobody can write a mark by saying it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its tokens.</returns>
    public List<int> Encode(string text)
    {
        var prepared = splitter.AddsSpace && text.Length > 0 && !char.IsWhiteSpace(text[0]) ? " " + text : text;
        var ids = new List<int>(prepared.Length / 3);
        foreach (var piece in splitter.Split(prepared))
        {
            Append(Encoding.UTF8.GetBytes(piece), ids);
        }

        return ids;
    }

    /// <summary>Encodes a text of our own in which added tokens are marks.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its tokens.</returns>
    public List<int> EncodeMarked(string text)
    {
        var ids = new List<int>();
        var (start, at) = (0, 0);
        while (at < text.Length)
        {
            if (added.Keys.FirstOrDefault(mark => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0) is { } found)
            {
                ids.AddRange(Encode(text[start..at]));
                ids.Add(added[found]);
                start = at += found.Length;
            }
            else
            {
                at++;
            }
        }

        ids.AddRange(Encode(text[start..]));
        return ids;
    }

    /// <summary>Encodes the part of bytes that is whole characters; bytes that continue a character begun before are taken one by one.</summary>
    /// <param name="text">UTF-8, which may begin and end within a character.</param>
    /// <returns>The tokens, and how many bytes they are.</returns>
    public (List<int> Ids, int Length) EncodeBytes(ReadOnlySpan<byte> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && (text[start] & 0xC0) == 0x80)
        {
            start++;
        }

        var last = end;
        while (last > start && (text[last - 1] & 0xC0) == 0x80)
        {
            last--;
        }

        if (last > start && Width(text[last - 1]) > end - last + 1)
        {
            end = last - 1;
        }

        var ids = new List<int>();
        foreach (var value in text[..start])
        {
            ids.Add(singles[value]);
        }

        var prepared = Encoding.UTF8.GetString(text[start..end]);
        foreach (var piece in splitter.Split(prepared))
        {
            Append(Encoding.UTF8.GetBytes(piece), ids);
        }

        return (ids, end);
    }

    private static int Width(byte first) => first switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };

    private static Dictionary<(int Left, int Right), (int Rank, int Joined)> Ranked(IReadOnlyDictionary<string, int> vocabulary, IEnumerable<(string Left, string Right)> merges)
    {
        var ranked = new Dictionary<(int Left, int Right), (int Rank, int Joined)>();
        foreach (var (rank, (left, right)) in merges.Index())
        {
            if (vocabulary.TryGetValue(left, out var first) && vocabulary.TryGetValue(right, out var second) && vocabulary.TryGetValue(left + right, out var joined))
            {
                ranked.TryAdd((first, second), (rank, joined));
            }
        }

        return ranked;
    }

    private void Append(byte[] piece, List<int> ids)
    {
        if (whole.Count > 0 && whole.TryGetValue(string.Concat(piece.Select(ByteAlphabet.CharacterOf)), out var known))
        {
            ids.Add(known);
            return;
        }

        var parts = piece.Select(value => singles[value]).ToList();
        while (Lowest(parts) is { } merge)
        {
            Join(parts, merge);
        }

        ids.AddRange(parts);
    }

    private (int Left, int Right, int Joined)? Lowest(List<int> parts)
    {
        var (best, found) = (int.MaxValue, ((int, int, int)?)null);
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (merges.TryGetValue((parts[i], parts[i + 1]), out var merge) && merge.Rank < best)
            {
                (best, found) = (merge.Rank, (parts[i], parts[i + 1], merge.Joined));
            }
        }

        return found;
    }

    private static void Join(List<int> parts, (int Left, int Right, int Joined) merge)
    {
        var kept = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var joins = i + 1 < parts.Count && parts[i] == merge.Left && parts[i + 1] == merge.Right;
            parts[kept++] = joins ? merge.Joined : parts[i];
            i += joins ? 1 : 0;
        }

        parts.RemoveRange(kept, parts.Count - kept);
    }

    /// <summary>Longer marks come before those that they begin with.</summary>
    private sealed class LongestFirst : IComparer<string>
    {
        public int Compare(string? x, string? y) =>
            x!.Length != y!.Length ? y.Length.CompareTo(x.Length) : string.CompareOrdinal(x, y);
    }
}
