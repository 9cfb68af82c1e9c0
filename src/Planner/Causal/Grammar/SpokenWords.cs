using System.Text;
using LamRobot.Planner.Text;
using LamRobot.Planner.Written;

namespace LamRobot.Planner.Causal.Grammar;

/// <summary>A command as JSON bytes, with the places where its words begin and end.</summary>
internal sealed class SpokenWords
{
    private const int MostCharacters = 2000;
    private readonly HashSet<int> ends = [];

    /// <summary>Reads a command.</summary>
    /// <param name="command">The person's words.</param>
    public SpokenWords(string command)
    {
        var heard = command.Length <= MostCharacters ? command : command[..MostCharacters];
        var (bytes, places) = (new List<byte>(), new int[heard.Length + 1]);
        var at = 0;
        foreach (var character in heard.EnumerateRunes())
        {
            places[at] = bytes.Count;
            bytes.AddRange(Encoding.UTF8.GetBytes(JsonText.Escape(character.ToString())));
            at += character.Utf16SequenceLength;
        }

        places[at] = bytes.Count;
        Bytes = [.. bytes];
        var words = Words.Split(heard);
        Starts = [.. words.Select(word => places[word.Start])];
        ends.UnionWith(words.Select(word => places[word.End]));
        End = words.Count > 0 ? places[words[^1].End] : 0;
    }

    /// <summary>The command, escaped as in a JSON string.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where words begin.</summary>
    public IReadOnlyList<int> Starts { get; }

    /// <summary>Where the last word ends: what stands behind it leads nowhere.</summary>
    public int End { get; }

    /// <summary>Whether a word ends before this place.</summary>
    public bool EndsAt(int place) => ends.Contains(place);
}
