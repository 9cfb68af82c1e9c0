using LamRobot.Planner.Text;

namespace LamRobot.Planner.Grounding;

/// <summary>Which tokens of a candidate's text count for late interaction.</summary>
/// <param name="Counts">True for tokens that are words; shape [n].</param>
/// <param name="Name">True for those of the name, which stands before a colon or a bracket; shape [n].</param>
public sealed record TokenMasks(bool[] Counts, bool[] Name)
{
    /// <summary>Makes the masks of a text.</summary>
    /// <param name="tokens">The text's tokens.</param>
    /// <returns>The masks.</returns>
    public static TokenMasks Of(TokenSequence tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var counts = new bool[tokens.Count];
        var name = new bool[tokens.Count];
        var end = NameEnd(tokens.Text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (start, stop) = tokens.Offsets[i];
            counts[i] = stop > start && char.IsLetterOrDigit(tokens.Text[start]);
            name[i] = counts[i] && start < end;
        }

        return new(counts, name);
    }

    private static int NameEnd(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var bracket = text.IndexOf(" (", StringComparison.Ordinal);
        var end = text.Length;
        end = colon > 0 ? Math.Min(end, colon) : end;
        return bracket > 0 ? Math.Min(end, bracket) : end;
    }
}
