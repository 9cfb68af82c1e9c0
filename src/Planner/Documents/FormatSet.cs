using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>The formats that somebody wants for a passage.</summary>
internal sealed class FormatSet
{
    /// <summary>Arguments of <c>format_text</c>.</summary>
    public Dictionary<string, ArgumentValue> Text { get; } = new(StringComparer.Ordinal);

    /// <summary>Arguments of <c>format_paragraph</c>.</summary>
    public Dictionary<string, ArgumentValue> Paragraph { get; } = new(StringComparer.Ordinal);

    /// <summary>A paragraph style.</summary>
    public string? Style { get; set; }

    /// <summary>A sort of list.</summary>
    public string? List { get; set; }

    /// <summary>Whether direct formats go away.</summary>
    public bool Clear { get; set; }

    /// <summary>By how many points letters grow, or shrink when it is negative; null when not.</summary>
    public double? SizeBy { get; set; }

    /// <summary>Whether it can only be meant of a digit or a few letters.</summary>
    public bool IsForSigns { get; set; }

    /// <summary>A colour that the passage has now, of its letters or behind them; null when none was named.</summary>
    public (string Name, string Hue)? Old { get; set; }

    /// <summary>How many wishes contradict each other.</summary>
    public int Conflicts { get; private set; }

    public bool IsEmpty => Text.Count == 0 && !NeedsBlocks && !Clear && SizeBy is null;

    /// <summary>Whether whole paragraphs are formatted.</summary>
    public bool NeedsBlocks => Paragraph.Count > 0 || Style is not null || List is not null;

    /// <summary>Whether it speaks of lines, of which a text has more than its heading.</summary>
    public bool IsOfLines => Paragraph.ContainsKey("line_spacing") || Paragraph.ContainsKey("first_line");

    /// <summary>Whether it says how large something shall be.</summary>
    public bool HasMeasure => SizeBy is not null || Text.ContainsKey("size") || Paragraph.Any(pair => pair.Value.AsNumber() is not null);

    /// <summary>How large the letters of a paragraph are now; null when they differ.</summary>
    public static double? SizeOf(Entity entity) => double.TryParse(entity.Attributes.GetValueOrDefault("size"), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) ? size : null;

    public void Set(Dictionary<string, ArgumentValue> map, string name, ArgumentValue value)
    {
        Conflicts += name is "superscript" && map.ContainsKey("subscript") || name is "subscript" && map.ContainsKey("superscript") ? 1 : 0;
        Conflicts += map.TryGetValue(name, out var before) && before != value ? 1 : 0;
        map[name] = value;
    }

    /// <summary>The actions that give a passage these formats.</summary>
    public IEnumerable<WantedAction> Actions(Passage passage)
    {
        if (Style is not null)
        {
            yield return WantedAction.On("set_style", passage.Whole(), ("style", Style));
        }

        if (List is not null)
        {
            yield return WantedAction.On("set_list", passage.Whole(), ("kind", List));
        }

        if (Clear)
        {
            yield return WantedAction.On("clear_format", passage);
        }

        if (Paragraph.Count > 0)
        {
            yield return WantedAction.On("format_paragraph", passage.Whole(), Paragraph.Select(pair => (pair.Key, pair.Value)));
        }

        if (SizeBy is { } by && SizeOf(passage.Target) is { } size)
        {
            yield return WantedAction.On("format_text", passage, ("size", size + by));
        }

        if (Text.Count > 0)
        {
            yield return WantedAction.On("format_text", passage, Text.Select(pair => (pair.Key, pair.Value)));
        }
    }
}
