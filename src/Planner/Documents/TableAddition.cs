using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>A new row or column that is told by its number or place: "a fourth column headed Done", "an empty row above this one", "budget: new bottom row with Taxi, 20 and 80".</summary>
internal sealed class TableAddition(Setting setting, TableNames names)
{
    /// <summary>Reads it; null when the wish is none.</summary>
    public Reading? Read(string wish)
    {
        var match = s_line.Match(wish);
        match = match.Success ? match : s_beside.Match(wish);
        if (!match.Success || TableOf(match.Groups["topic"].Value, match.Groups["anchor"].Value) is not { } table)
        {
            return null;
        }

        var isRow = !match.Groups["line"].Value.Equals("column", StringComparison.OrdinalIgnoreCase);
        var (rows, columns) = setting.View.SizeOf(table);
        var count = isRow ? rows : columns;
        var number = Number(match.Groups["anchor"].Value, table, isRow, count);
        var isNext = !match.Groups["ord"].Success || Array.IndexOf(s_ordinals, match.Groups["ord"].Value.ToLowerInvariant()) + 2 == count + 1;
        var parts = s_joints.Split(match.Groups["text"].Value).Select(Literal.Clean).Where(part => part.Length > 0).ToList();
        if (!isNext || s_more.IsMatch(match.Groups["text"].Value) || parts.Any(s_format.IsMatch) || (parts.Count > 1 && match.Groups["head"].Success) || parts.Count > (isRow ? columns : rows) || number is not { } at || setting.View.Cell(table, isRow ? at : 1, isRow ? 1 : at) is not { } cell || (parts.Count == 0 && !match.Groups["anchor"].Success && !s_empty.IsMatch(wish)))
        {
            return null;
        }

        var arguments = new List<(string, ArgumentValue)> { ("target", cell.Id), ("where", s_before.IsMatch(match.Groups["side"].Value) ? "before" : "after") };
        arguments.AddRange(parts.Count > 0 ? [("content", string.Join(isRow ? '\t' : '\n', parts))] : []);
        return Reading.Of(0.1, [], WantedAction.At(isRow ? "insert_row" : "insert_column", arguments).Moving(setting.View.OrderOf(cell)));
    }

    /// <summary>The row or column beside which the new one comes: the last when none is named.</summary>
    private int? Number(string anchor, Entity table, bool isRow, int count)
    {
        if (anchor.Length == 0)
        {
            return count;
        }

        return s_this.IsMatch(anchor) ? setting.View.Caret is { Kind: "cell" } caret ? isRow ? DocumentView.CellPlace(caret).Row : DocumentView.CellPlace(caret).Column : null
            : isRow ? names.Row(table, anchor) : names.Column(table, anchor);
    }

    private Entity? TableOf(string topic, string anchor) =>
        s_this.IsMatch(anchor) ? setting.View.Caret is { Kind: "cell" } caret ? setting.View.TableOf(caret) : null : names.TableFor(topic) ?? names.TableFor("");

    private static readonly string[] s_ordinals = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private const string Side = @"(?:right\s+|directly\s+|just\s+)?(?<side>above|below|before|after|under|beneath|behind|(?:to\s+the\s+)?left\s+of|(?:to\s+the\s+)?right\s+of)\s+(?:the\s+)?(?<anchor>[^,:]+?)";

    private static readonly Regex s_line = new(@"^(?:(?<topic>[^:]+)\s*:\s*)?(?:(?:add|insert|put|append|make|give(?:\s+(?:me|us))?|create|(?:i|we)\s+(?:want|need)|there\s+should\s+be)\s+)?(?:(?:an?|one|the|another)\s+)?(?:(?:new|more|another|extra|additional|empty|blank|further|bottom|last|final|closing|(?<ord>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\s+)+(?<line>row|column)(?:\s+" + Side + @"|\s+(?:at|on)\s+the\s+(?:very\s+)?(?:right|end|bottom)(?:[\s-]+(?:hand\s+)?(?:end|side|edge))?(?:\s+of\s+(?:the\s+)?(?<topic>[^,:]+?))?)?(?:\s*,?\s*(?:(?<head>headed|called|named|titled|(?:and\s+)?(?:call|name)\s+it)|with|saying|containing|:)\s*:?\s*(?<text>.+?))?(?:\s*,?\s+(?:and\s+)?(?:otherwise|the\s+rest|the\s+other\s+cells)\s+(?:stays?\s+|is\s+|are\s+)?(?:empty|blank))?$", WishPattern.Loose);

    private static readonly Regex s_beside = new(@"^(?:in\s+)?(?:the\s+)?(?<topic>(?:\w+\s+){0,3}?)table\s*[,:]\s*(?:(?:an?\s+)?(?:new\s+)?(?<line>row)\s+)?" + Side + @"\s*:\s*(?<text>.+)$", WishPattern.Loose);

    private static readonly Regex s_joints = new(@"\s*,\s*(?:and\s+)?|\s+and\s+", WishPattern.Loose);

    /// <summary>A further wish.</summary>
    private static readonly Regex s_more = new(@"[.!?;]\s", WishPattern.Loose);

    private static readonly Regex s_format = new(@"\b(?:in|into)\s+(?:bold|italics?|" + Colours.Pattern + @")$|\b(?:bold|italics?|underlined)$|^(?:for\s+.*\s)?(?:write|put|add|make|call|set|enter)\s+\S", WishPattern.Loose);

    private static readonly Regex s_this = new(@"^(?:this(?:\s+(?:one|row|column|line|cell))?|here|where\s+(?:i\s+am|(?:the|my)\s+(?:cursor|caret)\s+(?:is|stands)))$", WishPattern.Loose);

    private static readonly Regex s_empty = new(@"\b(?:empty|blank)\b", WishPattern.Loose);

    private static readonly Regex s_before = new("before|above|left", WishPattern.Loose);
}
