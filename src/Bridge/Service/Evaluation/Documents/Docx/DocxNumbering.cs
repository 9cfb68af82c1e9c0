using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The lists of a file.</summary>
/// <param name="numbering">The root of numbering.xml; null without lists.</param>
internal sealed class DocxNumbering(XElement? numbering)
{
    /// <summary>Lays what a level of a list says over what holds below.</summary>
    /// <param name="list">The list's number.</param>
    /// <param name="level">The level, from 0.</param>
    /// <param name="below">What holds below.</param>
    /// <returns>What holds of both.</returns>
    public Format Over(string list, string level, Format below)
    {
        var item = Find(list, level);
        if (item is null)
        {
            return below.With(FormatAspect.List, new("none"));
        }

        var kind = item.Child("numFmt").Value() switch
        {
            "none" => "none",
            "bullet" => "bullet",
            _ => "number",
        };
        return DocxParagraphProperties.Over(item.Child("pPr"), below)
            .With(FormatAspect.List, new(kind))
            .With(FormatAspect.ListLevel, FormatValue.Of(kind == "none" ? 0 : DocxNames.Number(level) ?? 0));
    }

    private XElement? Find(string list, string level)
    {
        var instance = numbering?.Elements(DocxNames.Word + "num").FirstOrDefault(item => item.Value("numId") == list);
        var replaced = instance?.Elements(DocxNames.Word + "lvlOverride").FirstOrDefault(item => item.Value("ilvl") == level).Child("lvl");
        var template = instance.Child("abstractNumId").Value();
        return replaced ?? numbering?.Elements(DocxNames.Word + "abstractNum").FirstOrDefault(item => item.Value("abstractNumId") == template)
            ?.Elements(DocxNames.Word + "lvl").FirstOrDefault(item => item.Value("ilvl") == level);
    }
}
