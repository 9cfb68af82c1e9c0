using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>All styles of a file, with what they inherit.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 64;

    private readonly Dictionary<string, XElement> styles;
    private readonly DocxNumbering numbering;
    private readonly Format defaults;
    private readonly Dictionary<string, Format> resolved = new(StringComparer.Ordinal);

    /// <summary>Reads the styles.</summary>
    /// <param name="root">The root of styles.xml; null without styles.</param>
    /// <param name="numbering">The lists.</param>
    public DocxStyles(XElement? root, DocxNumbering numbering)
    {
        this.numbering = numbering;
        styles = (root?.Elements(DocxNames.Word + "style") ?? []).GroupBy(style => style.Value("styleId") ?? "").ToDictionary(group => group.Key, group => group.First());
        var standard = root.Child("docDefaults");
        var factory = new Format(new() { [FormatAspect.Size] = FormatValue.Of(10), [FormatAspect.Font] = new("Times New Roman") });
        defaults = DocxParagraphProperties.Over(standard.Child("pPrDefault").Child("pPr"), DocxCharacterProperties.Read(standard.Child("rPrDefault").Child("rPr")).Over(factory));
        DefaultStyle = styles.FirstOrDefault(pair => pair.Value.Value("type") == "paragraph" && pair.Value.Value("default") is "1" or "true").Key ?? "Normal";
    }

    /// <summary>The id of the style of paragraphs that name none.</summary>
    public string DefaultStyle { get; }

    /// <summary>Resolves what holds of a paragraph and of its characters.</summary>
    /// <param name="properties">The paragraph's properties; null for none.</param>
    /// <returns>The format.</returns>
    public Format Paragraph(XElement? properties)
    {
        var id = properties.Child("pStyle").Value() ?? DefaultStyle;
        var style = Style(id).With(FormatAspect.Style, new(StyleNames.Canonical(styles.GetValueOrDefault(id).Child("name").Value() ?? id)));
        return DocxParagraphProperties.Over(properties, WithList(properties.Child("numPr"), id, style));
    }

    /// <summary>Resolves what holds of a run.</summary>
    /// <param name="properties">The run's properties; null for none.</param>
    /// <param name="paragraph">What holds of its paragraph.</param>
    /// <returns>The format.</returns>
    public Format Run(XElement? properties, Format paragraph)
    {
        var style = properties.Child("rStyle").Value() is { } id ? Chain(id).Reverse().Aggregate(Format.Empty, (below, item) => DocxCharacterProperties.Read(item.Child("rPr")).Over(below)) : Format.Empty;
        return DocxCharacterProperties.Read(properties).Over(style.Over(paragraph));
    }

    private Format Style(string id)
    {
        if (!resolved.TryGetValue(id, out var format))
        {
            format = Chain(id).Reverse().Aggregate(defaults, (below, style) =>
                DocxCharacterProperties.Read(style.Child("rPr")).Over(DocxParagraphProperties.Over(style.Child("pPr"), WithList(style.Child("pPr").Child("numPr"), id, below))));
            resolved[id] = format;
        }

        return format;
    }

    // A list's number 0 takes a paragraph out of its style's list; a level without a number is that of the style's list.
    private Format WithList(XElement? place, string style, Format below)
    {
        if (place is null)
        {
            return below;
        }

        var list = place.Child("numId").Value() ?? Chain(style).Select(item => item.Child("pPr").Child("numPr").Child("numId").Value()).FirstOrDefault(number => number is not null);
        return numbering.Over(list ?? "0", place.Child("ilvl").Value() ?? "0", below);
    }

    private IEnumerable<XElement> Chain(string id)
    {
        var style = styles.GetValueOrDefault(id);
        for (var length = 0; style is not null && length < LongestChain; length++)
        {
            yield return style;
            style = style.Child("basedOn").Value() is { } parent ? styles.GetValueOrDefault(parent) : null;
        }
    }
}
