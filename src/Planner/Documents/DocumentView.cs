using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>A word processor's document as the observation shows it.</summary>
internal sealed class DocumentView
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private readonly DocumentView? _outer;

    private DocumentView(DocumentView outer, Func<Entity, bool> isIn)
    {
        (_outer, Document, _places) = (outer, outer.Document, outer._places);
        Paragraphs = [.. outer.Paragraphs.Where(isIn)];
        Tables = [.. outer.Tables.Where(isIn)];
        Cells = [.. outer.Cells.Where(isIn)];
        Spans = [.. outer.Spans.Where(span => outer.BlockOf(span) is { } block && isIn(block))];
        (Notes, Header, Footer) = (outer.Notes, null, null);
    }

    public DocumentView(Observation observation)
    {
        var entities = observation.Entities;
        Document = entities.FirstOrDefault(entity => entity.Kind == "document") ?? new Entity("document", "document", "document");
        Paragraphs = [.. entities.Where(entity => entity.Kind == "paragraph")];
        Tables = [.. entities.Where(DocumentEntities.IsTable)];
        Cells = [.. entities.Where(entity => entity.Kind == "cell")];
        Spans = [.. entities.Where(entity => entity.Kind == "span")];
        Notes = [.. entities.Where(entity => entity.Kind is "footnote" or "comment")];
        Header = entities.FirstOrDefault(entity => entity.Kind == "header" && Text(entity).Length > 0);
        Footer = entities.FirstOrDefault(entity => entity.Kind == "footer" && Text(entity).Length > 0);
        for (var i = 0; i < Paragraphs.Count; i++)
        {
            _places[Paragraphs[i].Id] = i;
        }
    }

    public Entity Document { get; }

    public IReadOnlyList<Entity> Paragraphs { get; }

    public IReadOnlyList<Entity> Tables { get; }

    public IReadOnlyList<Entity> Cells { get; }

    public IReadOnlyList<Entity> Spans { get; }

    public IReadOnlyList<Entity> Notes { get; }

    public Entity? Header { get; }

    public Entity? Footer { get; }

    /// <summary>Whether it is a part of a document.</summary>
    public bool IsPart => _outer is not null;

    /// <summary>The paragraph or cell in which the caret stands.</summary>
    public Entity? Caret => Document.Attributes.GetValueOrDefault("caret") is { } id ? Blocks.FirstOrDefault(block => block.Id == id) : null;

    /// <summary>How many characters of its paragraph are before the caret.</summary>
    public int CaretAt => int.TryParse(Document.Attributes.GetValueOrDefault("caret_at"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;

    /// <summary>The part of the document in which passages lie.</summary>
    public DocumentView Within(IReadOnlyList<Passage> passages) => new(this, entity => passages.Any(passage => Covers(passage, entity)));

    /// <summary>Whether a paragraph, table or cell lies in a passage.</summary>
    public bool Covers(Passage passage, Entity entity) =>
        passage.Target.Kind == "document" || (OrderOf(entity) >= OrderOf(passage.Target) && OrderOf(entity) <= OrderOf(passage.Last));

    /// <summary>The paragraph with the document's title, when there is one.</summary>
    public Entity? Title => _outer is not null ? _outer.Title : Paragraphs.FirstOrDefault(paragraph => Style(paragraph) == "title")
        ?? Paragraphs.FirstOrDefault(paragraph => Text(paragraph).Length > 0) switch
        {
            { } first when Text(first).Length < 80 && !Text(first).EndsWith('.') => first,
            _ => null,
        };

    /// <summary>Paragraphs, then cells: everything in which words can stand.</summary>
    public IEnumerable<Entity> Blocks => Paragraphs.Concat(Cells);

    public static string Text(Entity entity) => entity.Attributes.GetValueOrDefault("text") ?? entity.Name;

    public static string Style(Entity entity) => (entity.Attributes.GetValueOrDefault("style") ?? "").ToLowerInvariant();

    public static string List(Entity entity) => entity.Attributes.GetValueOrDefault("list") is { Length: > 0 } kind ? kind : "none";

    /// <summary>1 for the highest heading; 0 for a paragraph that is none.</summary>
    public static int Level(Entity entity)
    {
        var style = Style(entity);
        return style.StartsWith("heading", StringComparison.Ordinal)
            ? int.TryParse(style.AsSpan("heading".Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 1
            : 0;
    }

    public static bool IsItem(Entity entity) => List(entity) != "none";

    public bool IsTitle(Entity entity) => Title is { } title && title.Id == entity.Id;

    public bool IsBody(Entity entity) => Level(entity) == 0 && !IsTitle(entity) && Style(entity) != "subtitle" && Text(entity).Length > 0;

    /// <summary>Where a paragraph stands, from 0; for another entity -1.</summary>
    public int PlaceOf(Entity entity) => _places.GetValueOrDefault(entity.Id, -1);

    /// <summary>Where a paragraph, or what is beside it, stands in the document, for putting changes in order.</summary>
    public double OrderOf(Entity entity) => entity.Kind switch
    {
        "paragraph" => PlaceOf(entity),
        "table" => After(entity) + 0.5,
        "cell" => TableOf(entity) is { } table ? After(table) + 0.5 + (CellPlace(entity).Row * 0.001) + (CellPlace(entity).Column * 0.00001) : 0,
        _ => -1,
    };

    /// <summary>The place of the paragraph after which a table stands, from 0; -1 when it begins the document.</summary>
    public int After(Entity table) => _places.GetValueOrDefault(table.Attributes.GetValueOrDefault("after") ?? "", -1);

    /// <summary>The paragraphs under a heading, without it.</summary>
    public IReadOnlyList<Entity> Under(Entity heading)
    {
        var level = IsTitle(heading) && Level(heading) == 0 ? 0 : Level(heading);
        return [.. Paragraphs.SkipWhile(paragraph => PlaceOf(paragraph) <= PlaceOf(heading)).TakeWhile(paragraph => Level(paragraph) == 0 || Level(paragraph) > level)];
    }

    /// <summary>The lists, each as its items.</summary>
    public IReadOnlyList<IReadOnlyList<Entity>> Lists()
    {
        var lists = new List<IReadOnlyList<Entity>>();
        for (var i = 0; i < Paragraphs.Count; i++)
        {
            var items = Paragraphs.Skip(i).TakeWhile(paragraph => IsItem(paragraph) && List(paragraph) == List(Paragraphs[i])).ToList();
            if (items.Count > 0)
            {
                lists.Add(items);
                i += items.Count - 1;
            }
        }

        return lists;
    }

    public static (int Table, int Row, int Column) CellPlace(Entity cell)
    {
        var numbers = cell.Id.Split(' ').Skip(1).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return numbers is [var table, var row, var column] ? (table, row, column) : (0, 0, 0);
    }

    public Entity? TableOf(Entity cell) => Tables.FirstOrDefault(table => table.Id == string.Create(CultureInfo.InvariantCulture, $"table {CellPlace(cell).Table}"));

    public IReadOnlyList<Entity> CellsOf(Entity table) => [.. Cells.Where(cell => TableOf(cell)?.Id == table.Id)];

    public Entity? Cell(Entity table, int row, int column) => CellsOf(table).FirstOrDefault(cell => CellPlace(cell).Row == row && CellPlace(cell).Column == column);

    public (int Rows, int Columns) SizeOf(Entity table)
    {
        var cells = CellsOf(table);
        return cells.Count == 0 ? (0, 0) : (cells.Max(cell => CellPlace(cell).Row), cells.Max(cell => CellPlace(cell).Column));
    }

    /// <summary>The paragraph or cell in which a span stands.</summary>
    public Entity? BlockOf(Entity span) => span.Attributes.GetValueOrDefault("in") is { } id ? Blocks.FirstOrDefault(block => block.Id == id) : null;

    /// <summary>The paragraphs or cells in which words stand.</summary>
    public IEnumerable<Entity> BlocksWith(string words, StringComparison comparison = StringComparison.OrdinalIgnoreCase) =>
        Blocks.Where(block => WordPlaces.Find(Text(block), words, comparison) >= 0);
}
