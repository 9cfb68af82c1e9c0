using System.Xml.Linq;
using static LamRobot.Bridge.Service.Evaluation.Documents.OdfNames;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>All styles that one part of a file can name, with what they inherit.</summary>
internal sealed class OdfStyles
{
    private const int LongestChain = 64;

    private readonly Dictionary<(string Family, string Name), OdfStyle> styles = [];
    private readonly Dictionary<string, XElement> lists = new(StringComparer.Ordinal);
    private readonly XElement? outline;
    private readonly Format defaults;

    /// <summary>Reads the styles.</summary>
    /// <param name="common">The root of styles.xml.</param>
    /// <param name="part">The root of the part whose automatic styles count.</param>
    public OdfStyles(XElement common, XElement part)
    {
        var fonts = common.Descendants(Style + "font-face").Concat(part.Descendants(Style + "font-face"))
            .Where(face => face.Get(Style + "name") is not null && face.Get(Svg + "font-family") is not null)
            .GroupBy(face => face.Get(Style + "name")!)
            .ToDictionary(faces => faces.Key, faces => OdfCharacterProperties.FamilyName(faces.Last().Get(Svg + "font-family")!));
        var reader = new OdfCharacterProperties(fonts);
        var named = common.Element(Office + "styles");
        var standard = named?.Elements(Style + "default-style").FirstOrDefault(style => style.Get(Style + "family") == "paragraph");
        defaults = OdfParagraphProperties.Read(standard?.Element(Style + "paragraph-properties")).Over(reader.Read(standard?.Element(Style + "text-properties")));
        outline = named?.Element(Text + "outline-style");
        Add(named, reader, automatic: false);
        Add(part.Element(Office + "automatic-styles"), reader, automatic: true);
    }

    /// <summary>Finds a style.</summary>
    /// <param name="family">Its family.</param>
    /// <param name="name">Its name within the file.</param>
    /// <returns>The style; null when there is none.</returns>
    public OdfStyle? Find(string family, string? name) => name is null ? null : styles.GetValueOrDefault((family, name));

    /// <summary>Gives the styles from one up to its oldest ancestor.</summary>
    /// <param name="family">Its family.</param>
    /// <param name="name">Its name within the file.</param>
    /// <returns>The styles.</returns>
    public IEnumerable<OdfStyle> Chain(string family, string? name)
    {
        var style = Find(family, name);
        for (var length = 0; style is not null && length < LongestChain; length++)
        {
            yield return style;
            style = Find(family, style.Parent);
        }
    }

    /// <summary>Resolves what a character style says, by itself and by its parents.</summary>
    /// <param name="name">Its name within the file.</param>
    /// <returns>The format.</returns>
    public Format Characters(string? name) => Chain("text", name).Reverse().Aggregate(Format.Empty, (below, style) => style.Characters.Over(below));

    /// <summary>Resolves what a paragraph style says, of the paragraph and of its characters.</summary>
    /// <param name="name">Its name within the file.</param>
    /// <param name="list">What the list that the paragraph is in says: it lies under direct formats and over named styles.</param>
    /// <returns>The format.</returns>
    public Format Paragraph(string? name, Format list)
    {
        var chain = Chain("paragraph", name).Reverse().ToArray();
        var named = chain.Where(style => !style.Automatic).Aggregate(defaults, Lay);
        var title = chain.LastOrDefault(style => !style.Automatic)?.Name ?? StyleNames.Default;
        return chain.Where(style => style.Automatic).Aggregate(list.Over(named), Lay).With(FormatAspect.Style, new(StyleNames.Canonical(title)));
    }

    /// <summary>Finds the list that a paragraph style puts its paragraphs in.</summary>
    /// <param name="name">Its name within the file.</param>
    /// <returns>The list style's name; null when there is none.</returns>
    public string? ListOf(string? name) =>
        Chain("paragraph", name).Select(style => style.Element.Get(Style + "list-style-name")).FirstOrDefault(list => list is not null) is { Length: > 0 } found ? found : null;

    /// <summary>Finds a level of a list style.</summary>
    /// <param name="list">The list style's name; null for that of headings.</param>
    /// <param name="level">The level, from 1.</param>
    /// <returns>The level as it is written; null when there is none.</returns>
    public XElement? ListLevel(string? list, int level) =>
        (list is null ? outline : lists.GetValueOrDefault(list))?.Elements().FirstOrDefault(item => item.Get(Text + "level") == level.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Format Lay(Format below, OdfStyle style) => style.Paragraphs.Over(style.Characters.Over(below));

    private void Add(XElement? group, OdfCharacterProperties reader, bool automatic)
    {
        foreach (var list in group?.Elements(Text + "list-style") ?? [])
        {
            lists[list.Get(Style + "name") ?? ""] = list;
        }

        foreach (var style in group?.Elements(Style + "style") ?? [])
        {
            var name = style.Get(Style + "name") ?? "";
            styles[(style.Get(Style + "family") ?? "", name)] = new(
                style.Get(Style + "display-name") ?? name.Replace("_20_", " ", StringComparison.Ordinal),
                automatic,
                style.Get(Style + "parent-style-name"),
                style,
                reader.Read(style.Element(Style + "text-properties")),
                OdfParagraphProperties.Read(style.Element(Style + "paragraph-properties")));
        }
    }
}
