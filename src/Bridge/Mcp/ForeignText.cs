using System.Text;

namespace LamRobot.Bridge.Mcp;

/// <summary>Bounds text that comes from elsewhere, and takes out what is not to be read but steers a terminal.</summary>
internal static class ForeignText
{
    private const string Cut = " […]";

    /// <summary>Makes text of others fit to be kept and shown.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <param name="longest">How many letters are kept.</param>
    /// <returns>The text: lines stay lines, every other control character becomes a space.</returns>
    public static string Bounded(string? text, int longest)
    {
        var kept = new StringBuilder(Math.Min(text?.Length ?? 0, longest));
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > longest)
            {
                return kept.ToString().TrimEnd() + Cut;
            }

            kept.Append(Rune.IsControl(rune) && rune.Value != '\n' || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format ? " " : rune.ToString());
        }

        return kept.ToString().Trim();
    }

    /// <summary>The same on one line.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <param name="longest">How many letters are kept.</param>
    /// <returns>The line.</returns>
    public static string Line(string? text, int longest) =>
        string.Join(' ', Bounded(text, longest).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
