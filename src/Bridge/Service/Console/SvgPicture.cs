using System.Globalization;
using System.Net;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LamRobot.Bridge.Service;

/// <summary>Draws what was written on a console as an SVG picture, for the README.</summary>
internal sealed class SvgPicture : IAnsiConsoleEncoder
{
    private const double FontSize = 14, CharacterWidth = 8.43, LineHeight = 20, Padding = 20;
    private const string Background = "#11151c", Foreground = "#d6dbe4", Quiet = "#8b95a5";

    /// <summary>Draws a recording.</summary>
    /// <param name="recorder">The recording.</param>
    /// <returns>The picture.</returns>
    public static string Of(Recorder recorder) => recorder.Export(new SvgPicture());

    /// <inheritdoc />
    public string Encode(IAnsiConsole console, IEnumerable<IRenderable> renderable)
    {
        var options = RenderOptions.Create(console, console.Profile.Capabilities);
        var lines = Segment.SplitLines(renderable.SelectMany(item => item.Render(options, console.Profile.Width)).Where(segment => !segment.IsControlCode));
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var width = (2 * Padding) + (lines.Select(line => line.CellCount()).DefaultIfEmpty().Max() * CharacterWidth);
        var height = (2 * Padding) + (lines.Count * LineHeight);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width:0}" height="{height:0}" viewBox="0 0 {width:0} {height:0}">""").Append('\n');
        svg.Append(CultureInfo.InvariantCulture, $"""<rect width="100%" height="100%" rx="8" fill="{Background}"/>""").Append('\n');
        svg.Append(CultureInfo.InvariantCulture, $"""<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="{FontSize}" fill="{Foreground}" xml:space="preserve">""").Append('\n');
        for (var index = 0; index < lines.Count; index++)
        {
            DrawLine(svg, lines[index], Padding + ((index + 0.75) * LineHeight));
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    // Every piece has its own x, so that columns stay straight in whatever font the reader has.
    private static void DrawLine(StringBuilder svg, SegmentLine line, double y)
    {
        var cells = 0;
        foreach (var segment in line)
        {
            if (!string.IsNullOrWhiteSpace(segment.Text))
            {
                var x = Padding + (cells * CharacterWidth);
                svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x:0.0}" y="{y:0.0}"{Paint(segment.Style)}>{WebUtility.HtmlEncode(segment.Text)}</text>""").Append('\n');
            }

            cells += segment.CellCount();
        }
    }

    private static string Paint(Style style)
    {
        var colour = style.Foreground == Color.Default ? "" : style.Foreground == Color.Grey ? $" fill=\"{Quiet}\"" : $" fill=\"#{Light(style.Foreground).ToHex()}\"";
        return colour + ((style.Decoration & Decoration.Bold) != 0 ? " font-weight=\"bold\"" : "");
    }

    private static Color Light(Color colour) => colour.Blend(Color.White, 0.35f);
}
