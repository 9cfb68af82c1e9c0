using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Tables, their rows, columns and cells.</summary>
internal sealed class TableNames(DocumentView view) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (view.Tables.Count == 0)
        {
            return Found.Nothing;
        }

        if (s_caretLine.Match(phrase) is { Success: true } here && view.Caret is { Kind: "cell" } caret && view.TableOf(caret) is { } around)
        {
            var place = DocumentView.CellPlace(caret);
            return here.Groups["row"].Success ? Line(around, cell => cell.Row == place.Row) : here.Groups["column"].Success ? Line(around, cell => cell.Column == place.Column) : Found.Of(0.05, new Passage(around));
        }

        if (s_rowAndColumn.Match(phrase) is { Success: true } crossing && TableFor(crossing.Groups["table"].Value) is { } of)
        {
            return Crossing(of, Row(of, crossing.Groups["row"].Value), Column(of, crossing.Groups["column"].Value));
        }

        if (s_eachTable.Match(phrase) is { Success: true } each && view.Tables.Select(table => Find($"{each.Groups["line"].Value} of the {Ordinal(table)} table", wholeBlocks)).ToList() is var lines && lines.TrueForAll(line => !line.IsNothing))
        {
            return Found.Of(0.05, lines.SelectMany(line => line.Passages));
        }

        if (s_rowName.Match(phrase) is { Success: true } row)
        {
            foreach (var table in TablesFor(row.Groups["table"].Value))
            {
                if (Row(table, row.Groups["row"].Value) is { } number)
                {
                    return Line(table, cell => cell.Row == number);
                }
            }
        }

        if (s_tableFirst.Match(phrase) is { Success: true } first && TableFor(first.Groups["table"].Value) is not null)
        {
            return Find($"{first.Groups["inner"].Value} of the {first.Groups["table"].Value} table", wholeBlocks);
        }

        if (s_inColumn.Match(phrase) is { Success: true } inside && TablesFor(inside.Groups["table"].Value).FirstOrDefault() is { } outer && Column(outer, inside.Groups["column"].Value) is { } at
            && (!inside.Groups["n"].Success || Measure.ReadNumber(inside.Groups["n"].Value) == view.SizeOf(outer).Rows - 1))
        {
            return Line(outer, cell => cell.Column == at && cell.Row > 1);
        }

        if (s_columnName.Match(phrase) is { Success: true } column)
        {
            foreach (var table in TablesFor(column.Groups["table"].Value))
            {
                if (Column(table, column.Groups["column"].Value) is { } number)
                {
                    return Line(table, cell => cell.Column == number);
                }
            }
        }

        return s_tableName.Match(phrase) is { Success: true } named && TableFor(named.Groups["table"].Value) is { } whole ? Found.Of(0.05, new Passage(whole)) : Found.Nothing;
    }

    private string Ordinal(Entity table) => s_ordinals[Math.Min(view.Tables.ToList().FindIndex(other => other.Id == table.Id), s_ordinals.Length - 1)];

    /// <summary>The table that is meant; when nothing is said, every one, those that have such words first being found by who asks.</summary>
    private IEnumerable<Entity> TablesFor(string said) => TableFor(said) is { } table ? [table] : said.Trim().Length == 0 ? view.Tables : [];

    /// <summary>The number of a row, by its place or by what stands in it.</summary>
    public int? Row(Entity table, string said)
    {
        var (rows, _) = view.SizeOf(table);
        return Place(said, rows) ?? (s_heading.IsMatch(said) ? 1 : Holding(table, said) is { } cell ? DocumentView.CellPlace(cell).Row : null);
    }

    /// <summary>The number of a column, by its place or by what stands in it.</summary>
    public int? Column(Entity table, string said)
    {
        var (_, columns) = view.SizeOf(table);
        var place = Place(said, columns) ?? (said.Trim() is "left" or "leftmost" or "left hand" ? 1 : said.Trim() is "right" or "rightmost" or "right hand" ? columns : said.Trim() is "middle" or "centre" or "center" && columns % 2 == 1 ? (columns + 1) / 2 : null);
        return place ?? (Holding(table, said) is { } cell ? DocumentView.CellPlace(cell).Column : null);
    }

    /// <summary>The number of a column whose head says the words.</summary>
    public int? Heading(Entity table, string said) =>
        view.CellsOf(table).Where(cell => DocumentView.CellPlace(cell).Row == 1 && Likeness(said, DocumentView.Text(cell)) > 0.6).Select(cell => (int?)DocumentView.CellPlace(cell).Column).FirstOrDefault();

    /// <summary>The table that is meant: by its place, by what stands in it or above it; the only one when nothing is said.</summary>
    public Entity? TableFor(string said)
    {
        var phrase = s_lead.Replace(said.Trim(), "").Trim();
        if (phrase.Length == 0)
        {
            return view.Tables.Count == 1 ? view.Tables[0] : null;
        }

        if (s_ordinalAlone.Match(phrase) is { Success: true } ordinal && Ordinals.Pick(view.Tables, ordinal.Groups["ord"].Value, "") is [var picked])
        {
            return picked;
        }

        var ranked = view.Tables.Select(table => (Table: table, Score: view.CellsOf(table).Select(DocumentView.Text).Append(HeadingAbove(table)).Max(text => Likeness(phrase, text)))).OrderByDescending(pair => pair.Score).ToList();
        return ranked[0].Score > 0.6 ? ranked[0].Table : view.Tables.Count == 1 ? view.Tables[0] : null;
    }

    /// <summary>The table that has a cell like the words.</summary>
    public Entity? Holding(Entity? table, string said)
    {
        var phrase = s_lead.Replace(said.Trim(), "").Trim();
        var cells = (table is null ? view.Cells : view.CellsOf(table)).Where(cell => DocumentView.Text(cell).Length > 0);
        var best = cells.Select(cell => (Cell: cell, Score: Likeness(phrase, DocumentView.Text(cell)))).OrderByDescending(pair => pair.Score).FirstOrDefault();
        return best.Score > 0.6 ? best.Cell : null;
    }

    private string HeadingAbove(Entity table)
    {
        for (var place = view.After(table); place >= 0; place--)
        {
            if (DocumentView.Level(view.Paragraphs[place]) > 0)
            {
                return DocumentView.Text(view.Paragraphs[place]);
            }
        }

        return "";
    }

    private static double Likeness(string phrase, string text)
    {
        var (wanted, have) = (Told(phrase), Told(text));
        if (wanted.Count == 0 || have.Count == 0)
        {
            return 0;
        }

        var shared = have.Count(word => wanted.Any(other => ContentMatch.Same(word, other) > 0.8));
        var covered = wanted.Count(word => have.Any(other => ContentMatch.Same(word, other) > 0.8));
        return ((double)shared / have.Count * 0.6) + ((double)covered / wanted.Count * 0.4);
    }

    private static List<string> Told(string text) => [.. Text.Words.Split(text).Select(word => word.Text).Where(word => !s_small.Contains(word))];

    private static int? Place(string said, int count)
    {
        var match = s_ordinalAlone.Match(s_lead.Replace(said.Trim(), "").Trim());
        if (match.Success)
        {
            return Ordinals.Pick(Enumerable.Range(1, count).ToList(), match.Groups["ord"].Value, "") is [var place] ? place : null;
        }

        return s_numbered.Match(said) is { Success: true } number && Measure.ReadNumber(number.Value) is { } n && n >= 1 && n <= count ? (int)n : null;
    }

    private Found Crossing(Entity table, int? row, int? column) =>
        row is { } r && column is { } c && view.Cell(table, r, c) is { } cell ? Found.Of(0.05, new Passage(cell)) : Found.Nothing;

    private Found Line(Entity table, Func<(int Table, int Row, int Column), bool> isIn)
    {
        var cells = view.CellsOf(table).Where(cell => isIn(DocumentView.CellPlace(cell))).ToList();
        return cells.Count == 0 ? Found.Nothing : Found.Of(0.05, new Passage(cells[0], cells[^1]));
    }

    private static readonly string[] s_ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>"The first row of each table".</summary>
    private static readonly Regex s_eachTable = new(@"^(?:the\s+)?(?<line>(?:first|last|top|bottom|header|head|second|third)\s+(?:row|column))s?\s+(?:of|in|from)\s+(?:each|every|both|all)(?:\s+of\s+(?:them|the\s+tables)|\s+(?:of\s+)?(?:the\s+)?(?:two\s+|three\s+)?tables?|\s+one)?$", WishPattern.Loose);

    private static readonly HashSet<string> s_small = new(["the", "a", "an", "of", "in", "for", "to", "and"], StringComparer.Ordinal);

    private static readonly Regex s_lead = new(@"^(?:(?:the|a|an|of|in|from|table|with|for|called|that|which|says|named|about)\s+)+|\s+(?:table|row|column)$", WishPattern.Loose);

    private static readonly Regex s_ordinalAlone = new(@"^" + Ordinals.Pattern + "$", WishPattern.Loose);

    private static readonly Regex s_numbered = new(@"^\s*\d{1,2}\s*$|(?<=\bnumber\s+)\d{1,2}$");

    private static readonly Regex s_heading = new(@"^(?:the\s+)?(?:head(?:er|ing|ings)?|title|header)$", WishPattern.Loose);

    private const string OfTable = @"(?:\s+(?:of|in|from)\s+(?<table>(?:the\s+)?.*?\btable\b.*|the\s+.*list))?";

    private static readonly Regex s_caretLine = new(@"^(?:the\s+|this\s+|that\s+|current\s+|whole\s+|entire\s+|complete\s+)+(?:(?<row>row|line)|(?<column>column)|table)(?:\s+(?:here|(?:that\s+|which\s+|where\s+|in\s+which\s+)?(?:i'?m|i\s+am|(?:the|my)\s+(?:cursor|caret)\s+(?:is|stands?|sits))(?:\s+(?:in|at|on|now|standing))*|(?:with|at|under)\s+(?:the|my)\s+(?:cursor|caret)))?$", WishPattern.Loose);

    private static readonly Regex s_rowAndColumn = new(@"^(?:the\s+)?(?:cell|field|entry|box|value)\s+(?:in|at|of)\s+(?:the\s+)?(?:row\s+(?<row>\S.*?)|(?<row>\S.*?)\s+row)\s*,?\s*(?:and\s+|in\s+)?(?:the\s+)?(?:column\s+(?<column>\S.*?)|(?<column>\S.*?)\s+column)" + OfTable + "$", WishPattern.Loose);

    private static readonly Regex s_rowName = new(@"^(?:the\s+)?(?:(?<row>[^,]*?)\s+(?:row|table\s+row)|(?:table\s+)?row\s+(?:with|for|about|of|called|number|that\s+says)?\s*(?<row>[^,]*?))" + OfTable + @"$|^(?:the\s+)?(?:table(?:'s)?\s+)(?<row>head(?:er|ing|ings)?|heading)(?:\s+row)?(?<table>)$", WishPattern.Loose);

    /// <summary>"In the budget the last column".</summary>
    private static readonly Regex s_tableFirst = new(@"^(?:in\s+)?(?:the\s+)?(?<table>\w+)(?:\s+table)?\s*,?\s+(?<inner>the\s+(?:\w+\s+){1,2}(?:row|column))$", WishPattern.Loose);

    /// <summary>"The four names in the middle column": its cells without its head.</summary>
    private static readonly Regex s_inColumn = new(@"^(?:the\s+|all\s+)*(?:(?<n>two|three|four|five|six|seven|eight|nine|ten)\s+)?(?:[\w-]+\s+){0,2}?(?:\w+s|entries)\s+in\s+(?:the\s+)?(?<column>[^,]*?)\s+column(?:\s+(?:of|in|from)\s+(?<table>(?:the\s+)?\w+(?:\s+table)?))?$", WishPattern.Loose);

    private static readonly Regex s_columnName = new(@"^(?:the\s+)?(?:(?<column>[^,]*?)\s+(?:column|table\s+column)|(?:table\s+)?column\s+(?:with|for|about|of|called|number|that\s+says)?\s*(?:the\s+)?(?<column>[^,]*?))" + OfTable + "$", WishPattern.Loose);

    private static readonly Regex s_tableName = new(@"^(?:the\s+|whole\s+|entire\s+|all\s+of\s+)*(?:(?<table>(?:(?!\b(?:above|below|before|after|under|over|beside|behind|in|of|from|to|row|column|heading|paragraph)\b)[^,])*?)\s*\btable|table\s+(?:with|of|about|for|under|below|on)\s+(?:the\s+)?(?<table>.*))$", WishPattern.Loose);
}
