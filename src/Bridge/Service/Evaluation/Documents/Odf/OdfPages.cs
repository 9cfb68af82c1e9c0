using System.Xml.Linq;
using static LamRobot.Bridge.Service.Evaluation.Documents.OdfNames;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Finds the master pages in use, with their layout, headers and footers.</summary>
/// <param name="common">The root of styles.xml.</param>
internal sealed class OdfPages(XElement common)
{
    /// <summary>Finds the master pages in use.</summary>
    /// <param name="begun">The master pages that the body begins, in order.</param>
    /// <param name="fromStart">Whether the first of them begins with the body's first block.</param>
    /// <returns>The master pages, each once.</returns>
    public IReadOnlyList<XElement> InUse(IReadOnlyList<string> begun, bool fromStart)
    {
        var masters = common.Element(Office + "master-styles")?.Elements(Style + "master-page").ToArray() ?? [];
        var names = fromStart ? begun : begun.Prepend("Standard");
        var used = names.Select(name => masters.FirstOrDefault(master => master.Get(Style + "name") == name) ?? masters.FirstOrDefault()).OfType<XElement>();
        var followed = used.SelectMany(master => new[] { master, masters.FirstOrDefault(next => next.Get(Style + "name") == master.Get(Style + "next-style-name")) });
        return [.. followed.OfType<XElement>().Distinct()];
    }

    /// <summary>Reads a master page's layout.</summary>
    /// <param name="master">The master page.</param>
    /// <returns>The layout.</returns>
    public PageLayout Layout(XElement master)
    {
        var layouts = common.Element(Office + "automatic-styles")?.Elements(Style + "page-layout") ?? [];
        var properties = layouts.FirstOrDefault(layout => layout.Get(Style + "name") == master.Get(Style + "page-layout-name"))?.Element(Style + "page-layout-properties");
        var plain = PageLayout.Plain;
        if (properties is null)
        {
            return plain;
        }

        double Length(string name, double otherwise) => OdfLength.Centimetres(properties.Get(Fo + name)) ?? otherwise;
        double Margin(string side, double otherwise) => Length($"margin-{side}", Length("margin", otherwise));
        return new(
            Length("page-width", plain.Width),
            Length("page-height", plain.Height),
            Margin("left", plain.Left),
            Margin("right", plain.Right),
            Margin("top", plain.Top),
            Margin("bottom", plain.Bottom),
            int.TryParse(properties.Element(Style + "columns")?.Get(Fo + "column-count"), out var columns) ? Math.Max(columns, 1) : 1);
    }

    /// <summary>Finds a master page's headers or footers that are on.</summary>
    /// <param name="master">The master page.</param>
    /// <param name="area"><c>header</c> or <c>footer</c>.</param>
    /// <returns>The elements with their content.</returns>
    public static IEnumerable<XElement> Areas(XElement master, string area) =>
        master.Elements().Where(element => element.Name.Namespace == Style
            && (element.Name.LocalName == area || element.Name.LocalName.StartsWith(area + "-", StringComparison.Ordinal))
            && element.Get(Style + "display") != "false");
}
