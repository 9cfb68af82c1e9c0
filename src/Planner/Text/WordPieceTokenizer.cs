using System.Globalization;
using System.Text;

namespace LamRobot.Planner.Text;

/// <summary>Splits text into the word pieces of a BERT vocabulary, lower-case and without accents, and remembers where each stands.</summary>
/// <remarks>Thread-safe. Source: "BERT: Pre-training of Deep Bidirectional Transformers", section 3; WordPiece takes the longest piece first.</remarks>
public sealed class WordPieceTokenizer
{
    private const int LongestWord = 100;
    private readonly Dictionary<string, long> vocabulary;
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly long unknown;
    private readonly long begin;
    private readonly long end;

    private WordPieceTokenizer(Dictionary<string, long> vocabulary)
    {
        this.vocabulary = vocabulary;
        lookup = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        unknown = vocabulary["[UNK]"];
        begin = vocabulary["[CLS]"];
        end = vocabulary["[SEP]"];
    }

    /// <summary>Number of pieces in the vocabulary.</summary>
    public int Size => vocabulary.Count;

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="path">A file with one piece a line.</param>
    /// <returns>The tokenizer.</returns>
    /// <exception cref="InvalidDataException">The file lacks a piece that BERT needs.</exception>
    public static WordPieceTokenizer Load(string path)
    {
        var vocabulary = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            vocabulary[line.TrimEnd('\r')] = vocabulary.Count;
        }

        foreach (var piece in (string[])["[UNK]", "[CLS]", "[SEP]"])
        {
            if (!vocabulary.ContainsKey(piece))
            {
                throw new InvalidDataException($"The vocabulary {path} has no {piece}.");
            }
        }

        return new(vocabulary);
    }

    /// <summary>Splits a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its pieces.</returns>
    public TokenSequence Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = new PieceList(begin);
        var word = new SpelledWord();
        for (var position = 0; position < text.Length;)
        {
            var known = Rune.TryGetRuneAt(text, position, out var rune);
            var length = known ? rune.Utf16SequenceLength : 1;
            if (!known || Rune.IsWhiteSpace(rune))
            {
                AddPieces(word, pieces);
            }
            else if (IsSeparate(rune))
            {
                AddPieces(word, pieces);
                word.Append(rune, position, length);
                AddPieces(word, pieces);
            }
            else if (!IsRemoved(rune))
            {
                word.Append(rune, position, length);
            }

            position += length;
        }

        AddPieces(word, pieces);
        return pieces.Finish(text, end);
    }

    private void AddPieces(SpelledWord word, PieceList pieces)
    {
        if (word.Length == 0)
        {
            return;
        }

        var mark = pieces.Count;
        var start = 0;
        while (start < word.Length && word.Length <= LongestWord && Longest(word, start) is var (id, stop) && stop > start)
        {
            pieces.Add(id, word.Place(start).Start, word.Place(stop - 1).End);
            start = stop;
        }

        if (start < word.Length)
        {
            pieces.RemoveFrom(mark);
            pieces.Add(unknown, word.Place(0).Start, word.Place(word.Length - 1).End);
        }

        word.Clear();
    }

    private (long Id, int Stop) Longest(SpelledWord word, int start)
    {
        Span<char> piece = stackalloc char[LongestWord + 2];
        "##".CopyTo(piece);
        word.CopyTo(start, piece[2..]);
        var from = start == 0 ? 2 : 0;
        for (var stop = word.Length; stop > start; stop--)
        {
            if (lookup.TryGetValue(piece[from..(2 + stop - start)], out var id))
            {
                return (id, stop);
            }
        }

        return (0, start);
    }

    private static bool IsRemoved(Rune rune) =>
        rune.Value is 0 or 0xFFFD || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsSeparate(Rune rune) =>
        Rune.IsPunctuation(rune) || rune.Value is '$' or '+' or '<' or '=' or '>' or '^' or '`' or '|' or '~' or (>= 0x4E00 and <= 0x9FFF);
}
