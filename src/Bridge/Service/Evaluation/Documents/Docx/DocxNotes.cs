using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The notes or the comments of a file.</summary>
/// <param name="root">The root of their part; null without any.</param>
internal sealed class DocxNotes(XElement? root)
{
    /// <summary>Finds what one of them says.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Its paragraphs, in lines.</returns>
    public string Find(string? id)
    {
        var note = root?.Elements().FirstOrDefault(item => item.Value("id") == id);
        var lines = note?.Descendants(DocxNames.Word + "p").Select(paragraph => string.Concat(paragraph.Descendants().Select(Words)));
        return PlainText.Lines(string.Join('\n', lines ?? [])).Trim();
    }

    private static string Words(XElement element) => element.Name.Namespace != DocxNames.Word ? "" : element.Name.LocalName switch
    {
        "t" => element.Value,
        "tab" when element.Parent?.Name.LocalName == "r" => "\t",
        "br" => "\n",
        _ => "",
    };
}
