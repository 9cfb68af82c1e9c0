using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads the inside of one paragraph.</summary>
/// <param name="context">What the paragraph's part needs of the others.</param>
/// <param name="fields">The fields that have begun before it and go on.</param>
internal sealed class DocxParagraphReader(DocxContext context, Stack<DocxField> fields)
{
    private readonly ParagraphBuilder paragraph = new();
    private Format format = Format.Empty;
    private bool breakBefore;

    /// <summary>Whether a page ends with this paragraph.</summary>
    public bool BreakAfter { get; private set; }

    /// <summary>Reads a paragraph.</summary>
    /// <param name="element">The paragraph as it is written.</param>
    /// <param name="begins">Whether a page begins with it whatever it says itself.</param>
    /// <returns>The paragraph.</returns>
    public Paragraph Read(XElement element, bool begins)
    {
        format = context.Styles.Paragraph(element.Child("pPr"));
        ReadContent(element, "");
        return paragraph.Build(begins || breakBefore ? format.With(FormatAspect.PageBreak, FormatValue.Yes) : format);
    }

    private void ReadContent(XElement element, string link)
    {
        foreach (var child in element.Elements())
        {
            ReadElement(child, link);
        }
    }

    private void ReadElement(XElement element, string link)
    {
        if (element.Name.Namespace == DocxNames.Math && element.Name.LocalName is "oMath")
        {
            paragraph.Add(MarkKind.Formula, PlainText.Formula(DocxFormula.Read(element)));
            return;
        }

        switch (element.Name.LocalName)
        {
            case "r" when element.Name.Namespace == DocxNames.Word:
                ReadRun(element, link);
                break;
            case "hyperlink":
                var id = element.Attribute(DocxNames.Relation + "id")?.Value;
                ReadContent(element, (id is null ? "" : context.Parts.Address(id)) + (element.Value("anchor") is { } anchor ? "#" + anchor : ""));
                break;
            case "fldSimple":
                fields.Push(new() { Instruction = element.Value("instr") ?? "", Shows = true });
                NotePageNumber();
                ReadContent(element, fields.Peek().Link ?? link);
                fields.Pop();
                break;
            case "bookmarkStart" when element.Value("name") is { } name && !name.StartsWith('_'):
                paragraph.Open(element.Value("id") ?? "", MarkKind.Bookmark, name);
                break;
            case "bookmarkEnd":
                paragraph.Close(element.Value("id") ?? "", MarkKind.Bookmark);
                break;
            case "commentRangeStart":
                paragraph.Open(element.Value("id") ?? "", MarkKind.Comment, context.Comments.Find(element.Value("id")));
                break;
            case "commentRangeEnd":
                paragraph.Close(element.Value("id") ?? "", MarkKind.Comment);
                break;
            case "ins" or "moveTo" or "smartTag" or "sdt" or "sdtContent" or "oMathPara" or "customXml":
                ReadContent(element, link);
                break;
        }
    }

    private void ReadRun(XElement run, string link)
    {
        var inner = context.Styles.Run(run.Child("rPr"), format);
        foreach (var element in run.Elements())
        {
            var target = fields.Select(field => field.Link).FirstOrDefault(found => found is not null) ?? link;
            ReadRunElement(element, target.Length == 0 ? inner : inner.With(FormatAspect.Link, new(target)));
        }
    }

    private void ReadRunElement(XElement element, Format inner)
    {
        switch (element.Name.LocalName)
        {
            case "t" when fields.All(field => field.Shows):
                paragraph.Append(element.Value, inner);
                break;
            case "tab":
                paragraph.Append("\t", inner);
                break;
            case "noBreakHyphen":
                paragraph.Append("-", inner);
                break;
            case "br" or "cr":
                ReadBreak(element, inner);
                break;
            case "instrText" when fields.Count > 0:
                fields.Peek().Instruction += element.Value;
                break;
            case "fldChar":
                ReadFieldSign(element.Value("fldCharType"));
                break;
            case "pgNum":
                paragraph.Add(MarkKind.PageNumber, "");
                break;
            default:
                ReadAnchored(element, inner);
                break;
        }
    }

    private void ReadAnchored(XElement element, Format inner)
    {
        switch (element.Name.LocalName)
        {
            case "footnoteReference":
                paragraph.Add(MarkKind.Footnote, context.Footnotes.Find(element.Value("id")));
                break;
            case "endnoteReference":
                paragraph.Add(MarkKind.Endnote, context.Endnotes.Find(element.Value("id")));
                break;
            case "commentReference" when !HasRange(element):
                paragraph.Add(MarkKind.Comment, context.Comments.Find(element.Value("id")));
                break;
            case "AlternateContent" when element.Elements().FirstOrDefault() is { } choice:
                foreach (var chosen in choice.Elements())
                {
                    ReadRunElement(chosen, inner);
                }

                break;
            case "drawing" or "pict" or "object" when element.Descendants(DocxNames.Picture + "pic").Any() || element.Descendants(DocxNames.Vector + "imagedata").Any():
                paragraph.Add(MarkKind.Image, "");
                break;
        }
    }

    private void ReadBreak(XElement element, Format inner)
    {
        switch (element.Value("type"))
        {
            case "page" when paragraph.IsEmpty:
                breakBefore = true;
                break;
            case "page":
                BreakAfter = true;
                break;
            case "column":
                break;
            default:
                paragraph.Append("\n", inner);
                break;
        }
    }

    private void ReadFieldSign(string? kind)
    {
        if (kind == "begin")
        {
            fields.Push(new());
        }
        else if (fields.Count > 0 && kind == "separate")
        {
            fields.Peek().Shows = true;
            NotePageNumber();
        }
        else if (fields.Count > 0 && kind == "end" && fields.Pop() is { Shows: false, IsPageNumber: true })
        {
            paragraph.Add(MarkKind.PageNumber, "");
        }
    }

    private void NotePageNumber()
    {
        if (fields.Peek().IsPageNumber)
        {
            paragraph.Add(MarkKind.PageNumber, "");
        }
    }

    private static bool HasRange(XElement reference) =>
        reference.Document!.Descendants(DocxNames.Word + "commentRangeStart").Any(start => start.Value("id") == reference.Value("id"));
}
