using System.Xml.Linq;
using static LamRobot.Bridge.Service.Evaluation.Documents.OdfNames;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Where in a list a paragraph stands.</summary>
/// <param name="Style">The list style that the list names; null when it names none.</param>
/// <param name="Level">The level, from 1.</param>
/// <param name="Labelled">Whether the paragraph has a bullet or a number.</param>
internal sealed record OdfListPlace(string? Style, int Level, bool Labelled)
{
    /// <summary>Reads what a level of a list style says of a paragraph.</summary>
    /// <param name="level">The level as it is written; null says nothing.</param>
    /// <param name="depth">The level's number, from 1.</param>
    /// <param name="labelled">Whether the paragraph has a bullet or a number.</param>
    /// <returns>The format.</returns>
    public static Format Read(XElement? level, int depth, bool labelled)
    {
        if (level is null)
        {
            return Format.Empty;
        }

        var kind = level.Name.LocalName.EndsWith("-number", StringComparison.Ordinal) || level.Name == Text + "outline-level-style"
            ? string.IsNullOrEmpty(level.Get(OdfNames.Style + "num-format")) ? "none" : "number"
            : "bullet";
        var values = new Dictionary<FormatAspect, FormatValue> { [FormatAspect.List] = new(labelled ? kind : "none"), [FormatAspect.ListLevel] = FormatValue.Of(depth - 1) };
        var alignment = level.Element(OdfNames.Style + "list-level-properties")?.Element(OdfNames.Style + "list-level-label-alignment");
        if (OdfLength.Centimetres(alignment?.Get(Fo + "margin-left")) is { } indent)
        {
            values[FormatAspect.Indent] = FormatValue.Of(indent);
        }

        if (OdfLength.Centimetres(alignment?.Get(Fo + "text-indent")) is { } first)
        {
            values[FormatAspect.FirstLine] = FormatValue.Of(first);
        }

        return new(values);
    }
}
