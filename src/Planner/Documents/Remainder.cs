using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>A wish from which what is understood is taken away, so that what it is about remains.</summary>
internal sealed class Remainder(string text)
{
    /// <summary>Stands where something was taken away.</summary>
    public const char Gap = '\u0001';

    private readonly char[] _left = text.ToCharArray();

    /// <summary>The wish as it was said.</summary>
    public string Said { get; } = text;

    /// <summary>What is left of it.</summary>
    public string Left => new(_left);

    /// <summary>Takes the first place of a pattern away.</summary>
    /// <returns>The match, which tells nothing when there was none.</returns>
    public Match Take(Regex pattern)
    {
        var match = pattern.Match(Left);
        if (match.Success)
        {
            Blank(match.Groups["take"] is { Success: true } part ? part : match);
        }

        return match;
    }

    /// <summary>Takes a stretch away.</summary>
    public void Blank(Capture capture) => _left.AsSpan(capture.Index, capture.Length).Fill(Gap);
}
