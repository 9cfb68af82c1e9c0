using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>What the cells of a new table say, row by row: "Day and Work on top, then Monday, Cables", "row one: Hours, Price. Row two: 2, 20 euros".</summary>
internal static class TableContent
{
    /// <summary>The rows that a wish tells and where in it, when all of them have as many cells as the first; null when it tells no row but the first.</summary>
    public static (IReadOnlyList<string[]> Rows, Match Said)? Read(string wish)
    {
        var said = s_rows.Match(wish) is { Success: true } named ? named : s_then.Match(wish);
        var rows = said.Groups["row"].Captures.Select(row => s_cells.Split(s_place.Replace(row.Value.Trim(), "")).Select(Literal.Clean).Where(cell => cell.Length > 0).Select(cell => cell.TrimEnd('.')).ToArray()).ToList();
        return rows.Count > 1 && rows[0].Length > 1 && rows.TrueForAll(row => row.Length == rows[0].Length) ? (rows, said) : null;
    }

    private const string Number = @"(?:one|two|three|four|five|six|seven|eight|\d{1,2})";

    private static readonly Regex s_rows = new(@"(?:[.,;:]?\s*\b(?:row\s+" + Number + @"|(?:first|second|third|fourth|fifth|sixth|last)\s+row)\s*(?::|says|is|reads)\s*(?<row>[^;:]+?)(?=\s*[.,;]?\s*(?:\brow\s+" + Number + @"\b|\b(?:second|third|fourth|fifth|sixth|last)\s+row\b|$)))+", WishPattern.Loose);

    private static readonly Regex s_then = new(@":\s*(?<row>[^:;]+?)(?:\s*[,;]?\s*(?:\band\s+)?\bthen\b\s*,?\s*(?<row>[^:;]+?))+\.?$", WishPattern.Loose);

    private static readonly Regex s_place = new(@"\s+(?:(?:on|at\s+the)\s+top|as\s+(?:the\s+)?(?:head(?:er|ing|ings)?|first\s+row)|in\s+the\s+first\s+row)$|^(?:at\s+the\s+top|on\s+top)\s*,?\s+", WishPattern.Loose);

    private static readonly Regex s_cells = new(@"\s*(?:(?<!\d),|,(?!\d))\s*(?:and\s+)?|\s+and\s+", WishPattern.Loose);
}
