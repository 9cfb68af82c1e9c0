using System.Globalization;
using System.Text;

namespace LamRobot.Planner.Text;

/// <summary>The letters of the word that is being split, lower-case and without accents, each with its place in the text.</summary>
internal sealed class SpelledWord
{
    private readonly StringBuilder letters = new();
    private readonly List<(int Start, int End)> places = [];

    public int Length => letters.Length;

    public (int Start, int End) Place(int index) => places[index];

    public void CopyTo(int start, Span<char> target) => letters.CopyTo(start, target, Math.Min(letters.Length - start, target.Length));

    public void Append(Rune rune, int position, int length)
    {
        if (rune.IsAscii)
        {
            letters.Append((char)Rune.ToLowerInvariant(rune).Value);
            places.Add((position, position + length));
            return;
        }

        foreach (var letter in rune.ToString().ToLowerInvariant())
        {
            // A combining accent on its own comes off as well.
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                letters.Append(Accents.Remove(letter));
                places.Add((position, position + length));
            }
        }
    }

    public void Clear()
    {
        letters.Clear();
        places.Clear();
    }
}
