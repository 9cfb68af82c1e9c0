using System.Globalization;
using System.Xml.Linq;
using static LamRobot.Bridge.Service.Evaluation.Documents.OdfNames;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads the inside of one paragraph.</summary>
/// <param name="package">The file, for embedded formulas.</param>
/// <param name="styles">The styles.</param>
internal sealed class OdfParagraphReader(DocumentPackage package, OdfStyles styles)
{
    private const int MostSpaces = 1000;

    private readonly ParagraphBuilder paragraph = new();

    /// <summary>Reads a paragraph.</summary>
    /// <param name="element">The paragraph as it is written.</param>
    /// <param name="format">What holds of it.</param>
    /// <returns>The paragraph.</returns>
    public Paragraph Read(XElement element, Format format)
    {
        ReadContent(element, format);
        return paragraph.Build(format);
    }

    private void ReadContent(XElement element, Format format)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                AppendCollapsed(text.Value, format);
            }
            else if (node is XElement child)
            {
                ReadElement(child, format);
            }
        }
    }

    private void ReadElement(XElement element, Format format)
    {
        if (element.Name.Namespace == Text)
        {
            ReadTextElement(element, format);
        }
        else if (element.Name == Office + "annotation")
        {
            var words = Words(element);
            if (element.Get(Office + "name") is { } name && EndsSomewhere(element, name))
            {
                paragraph.Open(name, MarkKind.Comment, words);
            }
            else
            {
                paragraph.Add(MarkKind.Comment, words);
            }
        }
        else if (element.Name == Office + "annotation-end")
        {
            paragraph.Close(element.Get(Office + "name") ?? "", MarkKind.Comment);
        }
        else if (element.Name.Namespace == Draw)
        {
            ReadDrawing(element);
        }
        else if (element.Name.LocalName is not "annotation")
        {
            ReadContent(element, format);
        }
    }

    private void ReadTextElement(XElement element, Format format)
    {
        switch (element.Name.LocalName)
        {
            case "s":
                paragraph.Append(new string(' ', Math.Clamp(int.TryParse(element.Get(Text + "c"), out var count) ? count : 1, 1, MostSpaces)), format);
                break;
            case "tab":
                paragraph.Append("\t", format);
                break;
            case "line-break":
                paragraph.Append("\n", format);
                break;
            case "span":
                ReadContent(element, styles.Characters(element.Get(Text + "style-name")).Over(format));
                break;
            case "a":
                ReadContent(element, styles.Characters(element.Get(Text + "style-name")).Over(format).With(FormatAspect.Link, new(element.Get(Link + "href") ?? "")));
                break;
            case "note":
                var kind = element.Get(Text + "note-class") == "endnote" ? MarkKind.Endnote : MarkKind.Footnote;
                paragraph.Add(kind, element.Element(Text + "note-body") is { } body ? Words(body) : "");
                break;
            case "page-number":
                paragraph.Add(MarkKind.PageNumber, "");
                ReadContent(element, format);
                break;
            case "ruby-text" or "soft-page-break":
                break;
            case "bookmark" or "bookmark-start" or "bookmark-end":
                ReadBookmark(element);
                break;
            default:
                ReadContent(element, format);
                break;
        }
    }

    private void ReadBookmark(XElement element)
    {
        var name = element.Get(Text + "name") ?? "";
        if (name.StartsWith('_'))
        {
            return;
        }

        switch (element.Name.LocalName)
        {
            case "bookmark":
                paragraph.Add(MarkKind.Bookmark, name);
                break;
            case "bookmark-start":
                paragraph.Open(name, MarkKind.Bookmark, name);
                break;
            default:
                paragraph.Close(name, MarkKind.Bookmark);
                break;
        }
    }

    private void ReadDrawing(XElement element)
    {
        if (element.DescendantsAndSelf(Draw + "object").FirstOrDefault() is { } embedded && Formula(embedded) is { } formula)
        {
            paragraph.Add(MarkKind.Formula, formula);
        }
        else if (element.DescendantsAndSelf(Draw + "image").Any())
        {
            paragraph.Add(MarkKind.Image, "");
        }
    }

    // An embedded formula is a part of its own, or stands in its frame.
    private string? Formula(XElement embedded)
    {
        var path = embedded.Get(Link + "href")?.TrimStart('.', '/');
        var math = embedded.Descendants(MathMl + "math").FirstOrDefault() ?? (path is null ? null : package.Find($"{path}/content.xml", passType: true)?.DescendantsAndSelf(MathMl + "math").FirstOrDefault());
        return math is null ? null : PlainText.Formula(string.Concat(math.Descendants().Where(IsToken).Select(token => token.Value)));
    }

    private static bool IsToken(XElement element) => element.Name.Namespace == MathMl && element.Name.LocalName is ("mi" or "mn" or "mo" or "mtext" or "ms");

    private static bool EndsSomewhere(XElement annotation, string name) =>
        annotation.Parent!.Descendants(Office + "annotation-end").Any(end => end.Get(Office + "name") == name)
        || annotation.Document!.Descendants(Office + "annotation-end").Any(end => end.Get(Office + "name") == name);

    // Of a note or a comment: its own paragraphs, in lines.
    private string Words(XElement element)
    {
        var lines = element.Descendants().Where(item => item.Name == Text + "p" || item.Name == Text + "h")
            .Select(item => new OdfParagraphReader(package, styles).Read(item, Format.Empty).Trimmed);
        return string.Join('\n', lines).Trim();
    }

    // White space in the file is one space, and none at a paragraph's start.
    private void AppendCollapsed(string text, Format format)
    {
        foreach (var sign in text)
        {
            if (sign is not (' ' or '\t' or '\r' or '\n'))
            {
                paragraph.Append(sign.ToString(CultureInfo.InvariantCulture), format);
            }
            else if (paragraph.Last is not (' ' or '\n'))
            {
                paragraph.Append(" ", format);
            }
        }
    }
}
