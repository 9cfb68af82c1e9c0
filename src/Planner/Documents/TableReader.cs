using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes about tables.</summary>
internal sealed class TableReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var (names, said) = (new TableNames(setting.View), Padding.Strip(wish));
        if (Insert(said, setting) is { } insert)
        {
            yield return insert;
        }

        if (FromText(said, setting) is { } made)
        {
            yield return made;
        }

        if (setting.View.Tables.Count == 0)
        {
            yield break;
        }

        if (Line(said, setting, names) is { } line)
        {
            yield return line;
        }

        if (new TableAddition(setting, names).Read(said) is { } added)
        {
            yield return added;
        }

        if (new TableLine(setting, names).Read(said) is { } told)
        {
            yield return told;
        }

        if (AddRow(said, setting, names) is { } row)
        {
            yield return row;
        }

        if (Value(said, setting, names) is { } value)
        {
            yield return value;
        }
    }

    private static Reading? Insert(string wish, Setting setting)
    {
        if (s_newTable.IsMatch(wish) && TableContent.Read(wish) is { } told)
        {
            return Filled(told.Rows, told.Said, wish, setting);
        }

        if ((!s_newTable.IsMatch(wish) && !s_tableWord.IsMatch(wish)) || s_rows.Match(wish) is not { Success: true } rows || s_columns.Match(wish) is not { Success: true } columns)
        {
            return s_newTable.IsMatch(wish) && !s_existingText.IsMatch(wish) && !s_lineWord.IsMatch(wish) ? Reading.Ask("How many rows and columns shall the table have?", 1) : null;
        }

        var (r, c) = (Measure.ReadNumber(rows.Groups["n"].Value) ?? 2, Measure.ReadNumber(columns.Groups["n"].Value) ?? 2);
        var arguments = new List<(string, ArgumentValue)> { ("rows", r), ("columns", c) };
        var content = s_firstRow.Match(wish);
        var rest = new Remainder(wish);
        if (content.Success)
        {
            var cells = s_joints.Split(Literal.Clean(content.Groups["text"].Value)).Select(cell => Literal.Clean(cell)).Where(cell => cell.Length > 0);
            arguments.Add(("content", string.Join('\t', cells)));
            rest.Blank(content);
        }

        var place = WherePlace.Read(s_finish.IsMatch(wish) ? "at the end" : rest.Left, setting);
        return place is { } there
            ? new([WantedAction.At("insert_table", there.Arguments().Concat(arguments)).Moving(there.Order(setting.View))], there.Cost, [])
            : Reading.Ask("Where shall the table stand?", 1.5);
    }

    /// <summary>A table all of whose rows are told.</summary>
    private static Reading Filled(IReadOnlyList<string[]> rows, Match said, string wish, Setting setting)
    {
        var (height, width) = (rows.Count, rows[0].Length);
        if ((s_rows.Match(wish) is { Success: true } high && Measure.ReadNumber(high.Groups["n"].Value) is { } r && r != height) || (s_columns.Match(wish) is { Success: true } wide && Measure.ReadNumber(wide.Groups["n"].Value) is { } c && c != width))
        {
            return Reading.Ask("How many rows and columns shall the table have?", 0.5);
        }

        return WherePlace.Read(wish.Remove(said.Index, said.Length), setting) is { } place
            ? new([WantedAction.At("insert_table", place.Arguments().Concat([("rows", height), ("columns", width), ("content", string.Join('\n', rows.Select(row => string.Join('\t', row))))])).Moving(place.Order(setting.View))], place.Cost + 0.1, [])
            : Reading.Ask("Where shall the table stand?", 0.5);
    }

    /// <summary>Lines such as "Tuesday: 10 to 18" become rows.</summary>
    private static Reading? FromText(string wish, Setting setting)
    {
        if (s_tableOf.Match(wish) is not { Success: true } match)
        {
            return null;
        }

        var section = new PlaceNames(setting.View, setting.Finder).SectionOf(PassageFinder.Trim(match.Groups["what"].Value), withHeading: false);
        var found = section.IsNothing ? setting.Finder.Find(match.Groups["what"].Value, wholeBlocks: true) : section;
        if (found.IsNothing)
        {
            return Reading.Ask("Which lines shall become a table?", 2);
        }

        var lines = setting.View.Paragraphs.Where(paragraph => found.Passages.Any(passage => passage.Target.Kind != "document" && setting.View.Covers(passage, paragraph))).ToList();
        lines = [.. lines.SkipWhile(line => !s_lineParts.IsMatch(DocumentView.Text(line))).TakeWhile(line => s_lineParts.IsMatch(DocumentView.Text(line)))];
        var rows = lines.Select(line => s_lineParts.Match(DocumentView.Text(line))).Select(parts => parts.Groups["left"].Value.Trim() + "\t" + parts.Groups["right"].Value.Trim()).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var order = setting.View.OrderOf(lines[0]);
        return new(
            [
                WantedAction.At("insert_table", ("target", lines[^1].Id), ("where", "after"), ("rows", rows.Count), ("columns", 2), ("content", string.Join('\n', rows))).Moving(setting.View.OrderOf(lines[^1]) + 0.1),
                WantedAction.On("delete_text", new(lines[0], lines.Count > 1 ? lines[^1] : null)).Moving(order),
            ],
            found.Cost + 0.1,
            []);
    }

    /// <summary>Deletes or inserts a whole row or column, or deletes the table.</summary>
    private static Reading? Line(string wish, Setting setting, TableNames names)
    {
        if ((s_loses.Match(wish) is { Success: true } loses ? $"{loses.Groups["what"].Value} of the {loses.Groups["table"].Value} table" : DeleteReader.ObjectOf(wish)) is { } what)
        {
            var found = names.Find(PassageFinder.Trim(what), wholeBlocks: false);
            found = found.IsNothing && s_namesLine.IsMatch(what) ? setting.Finder.Find(what) : found;
            if (found.IsNothing || found.Passages[0].Target.Kind is not ("table" or "cell"))
            {
                return null;
            }

            var passage = found.Passages[0];
            var action = passage.Target.Kind == "table" ? WantedAction.On("delete_text", passage)
                : WantedAction.At(DocumentView.CellPlace(passage.Target).Row == DocumentView.CellPlace(passage.Last).Row && s_rowWord.IsMatch(what) ? "delete_row" : "delete_column", ("target", passage.Target.Id));
            return Reading.Of(found.Cost, found.Passages, action.Moving(setting.View.OrderOf(passage.Target)));
        }

        if (s_moveRow.Match(wish) is { Success: true } moved)
        {
            return TableOrder.Move(moved, setting, names);
        }

        return s_lineFor.Match(wish) is { Success: true } lineFor && new TableLine(setting, names).Read(lineFor) is { } told ? told
            : s_newLine.Match(wish) is { Success: true } match ? NewLineReading(match, setting, names) : null;
    }

    private static Reading? NewLineReading(Match match, Setting setting, TableNames names)
    {
        var isRow = s_rowWord.IsMatch(match.Groups["line"].Value);
        var table = names.TableFor(match.Groups["table"].Value);
        if (table is null)
        {
            return Reading.Ask("Which table?", 1.5);
        }

        var (rows, columns) = setting.View.SizeOf(table);
        var (side, anchor) = (match.Groups["side"].Value, match.Groups["anchor"].Value);
        int? at = anchor.Length == 0 ? null : isRow ? names.Row(table, anchor) : names.Column(table, anchor);
        var isFirst = s_first.IsMatch(match.Value) && at is null;
        var before = isFirst || (at is not null && s_beforeWord.IsMatch(side));
        var number = at ?? (isFirst ? 1 : isRow ? rows : columns);
        var cell = setting.View.Cell(table, isRow ? number : 1, isRow ? 1 : number);
        if (cell is null)
        {
            return null;
        }

        var arguments = new List<(string, ArgumentValue)> { ("target", cell.Id), ("where", before ? "before" : "after") };
        if (Literal.Clean(match.Groups["text"].Value) is { Length: > 0 } text)
        {
            if (s_otherWish.IsMatch(text))
            {
                return null;
            }

            arguments.Add(("content", string.Join(isRow ? '\t' : '\n', Cells(text, isRow ? columns : rows))));
        }

        return new([WantedAction.At(isRow ? "insert_row" : "insert_column", arguments).Moving(setting.View.OrderOf(cell))], 0.1, []);
    }

    /// <summary>"Add the flea market to the table, on 4 February in the yard": a new row whose cells are said with little words before them.</summary>
    private static Reading? AddRow(string wish, Setting setting, TableNames names)
    {
        if (s_addToTable.Match(wish) is not { Success: true } match || names.TableFor(match.Groups["table"].Value) is not { } table)
        {
            return null;
        }

        var (rows, columns) = setting.View.SizeOf(table);
        var parts = new List<string> { Capital(s_bare.Replace(Literal.Clean(match.Groups["first"].Value), "")) };
        parts.AddRange(s_cellJoints.Split(s_rowEnd.Replace(match.Groups["rest"].Value, "")).Select(part => Capital(s_bare.Replace(Literal.Clean(part), "").Trim())).Where(part => part.Length > 0));
        if (parts.Count == 1)
        {
            parts = [.. s_cellJoints.Split(match.Groups["first"].Value).Select(part => Capital(s_bare.Replace(Literal.Clean(part), "").Trim())).Where(part => part.Length > 0)];
        }

        return parts.Count > columns || setting.View.Cell(table, rows, 1) is not { } last
            ? null
            : Reading.Of(0.2 + (0.3 * (columns - parts.Count)), [], WantedAction.At("insert_row", ("target", last.Id), ("where", "after"), ("content", string.Join('\t', parts))).Moving(setting.View.OrderOf(last)));
    }

    /// <summary>"Iced tea now costs 3.80": the cell with the number in the row that is named.</summary>
    private static Reading? Value(string wish, Setting setting, TableNames names)
    {
        if (s_cellTo.Match(wish) is { Success: true } named && names.Find(PassageFinder.Trim(named.Groups["cell"].Value), wholeBlocks: false) is { IsNothing: false } crossing && crossing.Passages[0].Until is null && crossing.Passages[0].Target.Kind == "cell")
        {
            return Reading.Of(crossing.Cost, crossing.Passages, WantedAction.At("set_cell", ("target", crossing.Passages[0].Target.Id), ("text", Literal.Clean(named.Groups["text"].Value))));
        }

        if (s_of.Match(wish) is { Success: true } of && Crossing(of, setting, names) is { } found)
        {
            return found;
        }

        if (s_lineWord.IsMatch(wish) || s_costs.Match(wish) is not { Success: true } match || names.Holding(null, PassageFinder.Trim(match.Groups["what"].Value)) is not { } head)
        {
            return null;
        }

        var (_, row, column) = DocumentView.CellPlace(head);
        var table = setting.View.TableOf(head)!;
        var said = match.Groups["column"].Value.Trim();
        var wanted = said.Length > 0 ? names.Column(table, said) : null;
        var cell = wanted is { } c ? setting.View.Cell(table, row, c)
            : setting.View.CellsOf(table).Where(cell => DocumentView.CellPlace(cell) is var place && place.Row == row && place.Column != column && s_amount.IsMatch(DocumentView.Text(cell))).ToList() is [var only] ? only : null;
        var value = match.Groups["value"].Value;
        return cell is null || (!s_amount.IsMatch(value) && wanted is null) ? null
            : Reading.Of(0.15, [new(cell)], WantedAction.At("set_cell", ("target", cell.Id), ("text", s_amount.IsMatch(value) ? s_amount.Match(value).Value : Literal.Clean(value))));
    }

    /// <summary>"The condition of the bed is fair": a column by its head, a row by its first cell.</summary>
    private static Reading? Crossing(Match match, Setting setting, TableNames names)
    {
        var (head, row, text) = (match.Groups["column"].Value, match.Groups["row"].Value, Literal.Clean(match.Groups["text"].Value));
        foreach (var table in setting.View.Tables)
        {
            if (names.Heading(table, head) is { } column && names.Row(table, row) is { } number && number > 1 && setting.View.Cell(table, number, column) is { } cell && text.Length > 0)
            {
                return Reading.Of(0.1, [new(cell)], WantedAction.At("set_cell", ("target", cell.Id), ("text", text)));
            }
        }

        return null;
    }

    /// <summary>Cells are told apart by commas; by "and" where commas do not tell them.</summary>
    private static IEnumerable<string> Cells(string text, int most)
    {
        var parts = text.Split(',').Select(Literal.Clean).Where(part => part.Length > 0).ToList();
        return parts.Count == most ? parts : s_joints.Split(text).Select(Literal.Clean).Where(part => part.Length > 0);
    }

    private static string Capital(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static readonly Regex s_newTable = new(@"\b(?:insert|add|make|create|finish|end|close|conclude|put|want|need|like|draw|place|give|have|new|another|build|set\s+up)\b.*\btable\b|^(?:an?\s+)(?:\w+\s+){0,3}table\b", WishPattern.Loose);

    private static readonly Regex s_moveRow = new(@"^(?:put|move|shift|bring|place)\s+the\s+(?<row>[^,:]+?)\s+row\s+(?:right\s+|directly\s+|just\s+|up\s+|down\s+)*(?<side>before|after|above|below|under)\s+(?:the\s+)?(?<anchor>[^,:]+?)(?:\s+row)?$|^(?:put|move|shift|bring)\s+the\s+row\s+(?:with|of|for|about)\s+(?:the\s+)?(?<row>[^,:]+?)\s+(?<side>before|after|above|below|under)\s+(?:the\s+)?(?<anchor>[^,:]+?)(?:\s+row)?$", WishPattern.Loose);

    private static readonly Regex s_finish = new(@"^(?:finish|end|close|conclude)\s+(?:the|this|my|our|it|everything)\b.*?\swith\b", WishPattern.Loose);

    private static readonly Regex s_tableWord = new(@"\btable\b", WishPattern.Loose);

    /// <summary>"A row for Museums after the room, 25 per person": a line that is told by what its first cell says.</summary>
    private const string LineWhere = @"(?:\s+(?:(?:to|in|into|of)\s+(?:the\s+)?(?<table>(?:\w+\s+){0,3}?table)|at\s+the\s+(?:very\s+)?(?:end|bottom|right)(?:\s+of\s+(?:the\s+)?(?<table>(?:\w+\s+){0,3}?table))?|(?:right\s+|directly\s+|just\s+)?(?<side>after|before|above|below|under|beneath|behind|(?:to\s+the\s+)?left\s+of|(?:to\s+the\s+)?right\s+of)\s+(?:the\s+)?(?<anchor>[^,:]+?)))*";

    private static readonly Regex s_lineFor = new(@"^(?:(?:add|insert|put|append|make|have|give(?:\s+(?:me|us))?|create|attach|(?:i|we)\s+(?:want|need)|there\s+should\s+be|(?:the|this)\s+(?<table>(?:\w+\s+){0,3}?table)\s+(?:needs|wants|gets|lacks|misses|should\s+(?:have|get)))\s+)?(?:an?|one|another|the|yet|more|new|further|extra|additional)\s+(?:(?:new|more|further|extra|additional|last|final|first)\s+)*(?<line>row|column)(?:\s+more)?" + LineWhere + @"\s+(?:(?:for|with|about|called|named|headed|saying|on|titled)\s+(?:the\s+)?(?<first>[^,:]+?)|(?<first>(?-i:[\p{Lu}""“])[^,:]*?))" + LineWhere + @"(?:\s*[,:]\s*(?<rest>.+))?$", WishPattern.Loose);

    private static readonly Regex s_of = new(@"^(?:(?:set|change|correct|update|put|make|turn)\s+)?(?:the\s+)?(?<column>\w+(?:\s+\w+)?)\s+(?:of|for)\s+(?:the\s+)?(?<row>[^,:]+?)\s+(?:(?:is|are|to|into|becomes?|reads?|(?:should|must|has\s+to|ought\s+to|will)\s+(?:be|read|say))\s+(?:now\s+|to\s+)?)(?<text>[^,:]+?)(?:\s+now)?$|^in\s+(?:the\s+)?(?<row>[^,:]+?)\s+row\s*,?\s+(?:set|change|put|make)?\s*(?:the\s+)?(?<column>\w+(?:\s+\w+)?)\s+(?:is|to|should\s+be|must\s+be|becomes?)\s+(?<text>[^,:]+)$", WishPattern.Loose);

    private static readonly Regex s_existingText = new(@"\b(?:out\s+of|from|into\s+a|turn|convert)\b", WishPattern.Loose);

    private static readonly Regex s_lineWord = new(@"\b(?:row|column|cell|line)s?\b|\bto\s+the\s+(?:\w+\s+)?table\b", WishPattern.Loose);

    private static readonly Regex s_rows = new(@"\b(?<n>" + Measure.Number + @")[\s-]+(?:empty\s+)?rows?\b|\b(?<n>\d+)\s*(?:x|by|×)\s*\d+\b|\brows?\s*:?\s*(?<n>\d+)", WishPattern.Loose);

    private static readonly Regex s_columns = new(@"\b(?<n>" + Measure.Number + @")[\s-]+(?:empty\s+)?columns?\b|\b\d+\s*(?:x|by|×)\s*(?<n>\d+)\b|\bcolumns?\s*:?\s*(?<n>\d+)", WishPattern.Loose);

    private static readonly Regex s_firstRow = new(@"[,;]?\s*(?:and\s+|with\s+)?(?:the\s+|in\s+the\s+)?(?:first|top|head(?:er|ing)?)\s+(?:row|line|one)\s*(?:should\s+)?(?:say(?:s|ing)?|read(?:s|ing)?|with|is|has|contain(?:s|ing)?|shows?|:|be)?\s*:?\s*(?<text>.+)$|[,;]?\s*(?:and\s+)?(?:with\s+)?(?:the\s+)?(?:headers?|headings?|column\s+(?:titles|names|heads?)|columns\s+(?:called|named|headed))\s*(?:are|:|of)?\s*(?<text>.+)$", WishPattern.Loose);

    private static readonly Regex s_joints = new(@"\s*,\s*(?:and\s+)?|\s*;\s*|\s+and\s+|\s*\|\s*|\s+/\s+", WishPattern.Loose);

    private static readonly Regex s_tableOf = new(@"\b(?:make|create|build|do|form|get|want)\s+(?:me\s+)?an?\s+(?:\w+\s+)?table\s+(?:out\s+of|from|of|for)\s+(?<what>[^,]+)|\b(?:turn|convert|change|put|transform|make|bring)\s+(?<what>[^,]+?)\s+(?:in)?to\s+an?\s+(?:\w+\s+)?table\b", WishPattern.Loose);

    private static readonly Regex s_lineParts = new(@"^(?<left>[^:\t]{1,40}?)\s*(?::|\t|\s[-–]\s)\s*(?<right>.{1,60})$");

    private static readonly Regex s_newLine = new(@"\b(?:add|insert|put|append|want|needs?|make|gets?|give|create|attach|misses)\b(?:\s+\w+){0,3}?\s+(?<line>row|column|line)\b(?:\s+more)?(?:\s+(?:to|in|into|of)\s+(?:the\s+)?(?<table>(?:\w+\s+){0,3}?table))?(?:\s*(?:at\s+the\s+)?(?:right\s+|directly\s+)?(?<side>before|after|above|below|under|between|left\s+of|right\s+of|(?:to|on|at)\s+the\s+(?:left|right)\s+of|beneath|behind)\s+(?:the\s+)?(?<anchor>[^:,""“]+?))?(?:\s+(?:at\s+the\s+(?:very\s+)?(?:end|bottom|top|beginning|start)|on\s+the\s+(?:right|left)|as\s+the\s+(?:last|first)\s+\w+))?(?:\s+(?:to|in|into|of)\s+(?:the\s+)?(?<table>(?:\w+\s+){0,3}?table))?(?:(?:\s*(?:,|:|[.?!;]|\b(?:its\s+head(?:er|ing)?\s+(?:is|says)|headed|called|with|saying|that\s+says|for|containing|which\s+says|reading|with\s+the\s+(?:text|words|cells))\b)\s*)+:?\s*(?<text>.*))?$", WishPattern.Loose);

    /// <summary>"The budget can lose its middle column".</summary>
    private static readonly Regex s_loses = new(@"^(?:the\s+)?(?<table>[^,:]+?)(?:\s+table)?\s+(?:(?:can|could|should|may|must|shall)\s+(?:well\s+)?(?:lose|do\s+without|spare)|loses|does\s+not\s+need|doesn'?t\s+need)\s+(?:its|the)\s+(?<what>[^,:]+\s(?:row|column))$", WishPattern.Loose);

    private static readonly Regex s_namesLine = new(@"\b(?:row|column)\b", WishPattern.Loose);

    private static readonly Regex s_rowWord = new(@"\brow\b|\bline\b", WishPattern.Loose);

    private static readonly Regex s_otherWish = new(@"(?:^|[,;]\s*|\band\s+)(?:call|name)\s+it\b|\b(?:write|put|enter)\s+\S+\s+(?:in|into|there)\b", WishPattern.Loose);

    private static readonly Regex s_first = new(@"\b(?:at\s+the\s+(?:very\s+)?(?:top|beginning|start)|as\s+the\s+first|on\s+the\s+left)\b", WishPattern.Loose);

    private static readonly Regex s_beforeWord = new(@"before|above|left", WishPattern.Loose);

    private static readonly Regex s_addToTable = new(@"^(?:please\s+)?(?:add|put|insert|enter|append|write|include)\s+(?<first>.+?)\s+(?:to|into|in)\s+(?:the\s+)?(?<table>(?:\w+\s+){0,3}?)table\b(?:\s*(?:as\s+(?:the\s+)?(?:last|new|another)\s+row|at\s+the\s+(?:end|bottom)))?\s*[,:]?\s*(?<rest>.*)$", WishPattern.Loose);

    private static readonly Regex s_cellJoints = new(@"\s*,\s*(?:and\s+)?(?:(?:on|in|at|for|with|from)\s+)?|\s+(?:on|in|at|for|and)\s+", WishPattern.Loose);

    private static readonly Regex s_rowEnd = new(@"[,\s]*\b(?:(?:as\s+)?(?:the\s+)?(?:last|new|final|bottom)\s+row|at\s+the\s+(?:end|bottom))\b.*$", WishPattern.Loose);

    private static readonly Regex s_bare = new(@"^(?:(?:the|a|an|on|in|at|for|with|and|from)\s+)+", WishPattern.Loose);

    private static readonly Regex s_cellTo = new(@"^(?:please\s+)?(?:set|change|write|put|fill|make)\s+(?<cell>(?:the\s+)?(?:cell|field|value|entry)\s+.+?)\s+(?:to|as|with|:|be)\s+(?<text>.+)$|\b(?:put|write|enter|type)\s+(?<text>.+?)\s+(?:in|into)\s+(?<cell>(?:the\s+)?(?:cell|field)\s+.+)$", WishPattern.Loose);

    private static readonly Regex s_costs = new(@"^(?:please\s+|and\s+|the\s+)*(?:set\s+|change\s+|update\s+|correct\s+|make\s+|raise\s+|lower\s+)?(?:the\s+)?(?:(?<column>price|cost|day|date|place|time|size|\w+(?:\s+\w+){0,2}?)\s+(?:of|for)\s+(?:the\s+)?)?(?<what>(?:[^,\d]|\d+\s*[a-z]+)+?)\s+(?:now\s+|today\s+|only\s+|should\s+|must\s+|will\s+|is\s+|are\s+|has\s+to\s+)*(?:costs?|is|are|to|at|becomes?|be|moves?\s+to|goes?\s+(?:up\s+|down\s+)?to|takes?\s+place\s+(?:on|in)|=|:|cost)?\s*(?:now\s+)?(?:only\s+)?(?:on\s+|in\s+)?(?<value>(?:[€$£]\s*)?\d[\d.,]*(?:\s*(?:€|euros?|\w+))?)\s*[.!]?$|^(?:please\s+)?(?:set|change|move)\s+(?:the\s+)?(?<column>\w+)\s+(?:of|for)\s+(?:the\s+)?(?<what>.+?)\s+(?:to|into)\s+(?<value>.+)$", WishPattern.Loose);

    private static readonly Regex s_amount = new(@"\d+(?:[.,]\d+)?");
}
