using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>A new row or column that is told by its first cell, its neighbour and values with the names of their columns.</summary>
internal sealed class TableLine(Setting setting, TableNames names)
{
    /// <summary>Reads a row that is told without the word: "museums are missing: 30 per person", "between 1844 and 1850 comes another year: 1846, income 2,700".</summary>
    public Reading? Read(string wish)
    {
        var match = s_missing.Match(wish) is { Success: true } missing ? missing : s_between.Match(wish);
        return match.Success && Read(match) is { Question: null } reading ? reading with { Cost = reading.Cost + 0.1 } : null;
    }

    /// <summary>Reads it from a match with the groups <c>line</c>, <c>first</c>, <c>table</c>, <c>side</c>, <c>anchor</c> and <c>rest</c>.</summary>
    public Reading? Read(Match match)
    {
        var isRow = !match.Groups["line"].Value.Equals("column", StringComparison.OrdinalIgnoreCase);
        var (anchor, side, rest) = (match.Groups["anchor"].Value, match.Groups["side"].Value, match.Groups["rest"].Value);
        if (anchor.Length == 0 && s_beside.Match(rest) is { Success: true } beside)
        {
            (anchor, side, rest) = (beside.Groups["anchor"].Value, beside.Groups["side"].Value, rest[..beside.Index]);
        }

        if (TableOf(match.Groups["table"].Value, anchor, isRow) is not { } table)
        {
            return Reading.Ask("Which table?", 0.8);
        }

        var (rows, columns) = setting.View.SizeOf(table);
        int? at = anchor.Length == 0 ? (isRow ? rows : columns) : isRow ? names.Row(table, anchor) : names.Column(table, anchor);
        if (at is not { } number || setting.View.Cell(table, isRow ? number : 1, isRow ? 1 : number) is not { } cell || Cells(match.Groups["first"].Value, rest, table, isRow) is not { } cells)
        {
            return null;
        }

        var before = anchor.Length > 0 && s_before.IsMatch(side);
        return Reading.Of(0.05, [], WantedAction.At(isRow ? "insert_row" : "insert_column", ("target", cell.Id), ("where", before ? "before" : "after"), ("content", string.Join(isRow ? '\t' : '\n', cells).TrimEnd('\t', '\n'))).Moving(setting.View.OrderOf(cell)));
    }

    private Entity? TableOf(string said, string anchor, bool isRow) =>
        names.TableFor(said) ?? (anchor.Length == 0 ? null : setting.View.Tables.Where(table => (isRow ? names.Row(table, anchor) : names.Column(table, anchor)) is not null).ToList() is [var only] ? only : null);

    /// <summary>Each value in the column that is named with it, else in the next free one; null when one has no column.</summary>
    private string[]? Cells(string first, string rest, Entity table, bool isRow)
    {
        var (rows, columns) = setting.View.SizeOf(table);
        var cells = new string[isRow ? columns : rows];
        Array.Fill(cells, "");
        cells[0] = Capital(s_article.Replace(Literal.Clean(first), ""));
        foreach (var part in s_joints.Split(rest).Select(Literal.Clean).Where(part => part.Length > 0))
        {
            var named = isRow ? s_named.Match(part) : Match.Empty;
            var column = named.Success ? names.Heading(table, named.Groups["column"].Value) ?? (s_whole.IsMatch(named.Groups["column"].Value) ? names.Heading(table, "total") : null) : null;
            var place = column - 1 ?? Array.IndexOf(cells, "");
            if (place < 0 || cells[place].Length > 0)
            {
                return null;
            }

            cells[place] = column is null ? part : named.Groups["value"].Value;
        }

        return cells;
    }

    private static string Capital(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static readonly Regex s_missing = new(@"^(?:(?:in\s+)?(?:the\s+)?(?<table>[^,:]+?)\s*[:,]\s+)?(?<first>[^,:.]+?)\s+(?:is|are)\s+(?:still\s+)?(?:missing|lacking|forgotten)(?:\s+(?:in|from)\s+(?:the\s+)?(?<table>[^,:.]+?))?\s*[,.:;]\s+(?<rest>[^:]*\d[^:]*)$", WishPattern.Loose);

    private static readonly Regex s_between = new(@"^(?:in\s+the\s+table\s*,?\s+)?between\s+(?:the\s+)?(?<upper>[^,:]+?)\s+(?<side>and)\s+(?:the\s+)?(?<anchor>[^,:]+?)\s*,?\s+(?:(?:comes?|goes|stands?|belongs?|add|insert|put|we\s+(?:need|want)|i\s+(?:need|want)|there\s+(?:is|should\s+be|must\s+be|comes))\s+)+(?:(?:an?|another|one\s+more|yet\s+another)\s+(?:(?:new|further|more)\s+)*(?:\w+\s+)??\w+\s*[:,]\s*(?:with\s+)?|(?=(?-i:\p{Lu})))(?<first>[^,:]+?)\s*,\s*(?<rest>[^:]+?)\.?$", WishPattern.Loose);

    private static readonly Regex s_article = new(@"^(?:an?|the)\s+(?=\p{Ll})");

    private static readonly Regex s_before = new("before|above|left|^and$", WishPattern.Loose);

    private static readonly Regex s_beside = new(@"[\s,]*(?:(?:and|please|put\s+it|it\s+goes|this\s+goes|right|directly|just)[\s,]+)*\b(?<side>after|before|above|below|under)\s+(?:the\s+)?(?<anchor>[^,:]+)$", WishPattern.Loose);

    private static readonly Regex s_joints = new(@"\s*(?:(?<!\d),|,(?!\d)|;)\s*(?:and\s+)?|\s+and\s+", WishPattern.Loose);

    private static readonly Regex s_named = new(@"^(?<value>\S*\d\S*|[""“].+[""”])\s+(?:(?:as|in|for|the)\s+)*(?<column>\w+(?:\s+\w+)?)$|^(?:the\s+)?(?<column>[^\W\d]\w*(?:\s+[^\W\d]\w*)?)\s*(?::|is|=)?\s*(?<value>\S*\d\S*|[""“].+[""”])$", WishPattern.Loose);

    private static readonly Regex s_whole = new(@"^(?:together|altogether|in\s+(?:all|total)|all\s+together|overall)$", WishPattern.Loose);
}
