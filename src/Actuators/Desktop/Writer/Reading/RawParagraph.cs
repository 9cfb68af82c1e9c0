using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>A paragraph, or the part of it on one page, as the program tells it.</summary>
/// <param name="Node">Its element.</param>
/// <param name="Text">What it shows: with its list's label, notes' numbers and anchors.</param>
/// <param name="Runs">How it looks, at least one run.</param>
/// <param name="Links">Its links.</param>
/// <param name="Bounds">Where it is on the screen.</param>
internal sealed record RawParagraph(AccessibleNode Node, string Text, IReadOnlyList<TextRun> Runs, IReadOnlyList<RawLink> Links, ScreenBounds? Bounds)
{
    /// <summary>Whether another piece goes on with this one's text on the next page or in the next column.</summary>
    /// <param name="next">The piece after it.</param>
    /// <returns>True when the text was cut at a blank and goes on higher up.</returns>
    public bool RunsOnTo(RawParagraph next) =>
        Text.Length > 0 && char.IsWhiteSpace(Text[^1]) && next.Text.Length > 0
        && Bounds is not null && next.Bounds is not null && (next.Bounds.Y < Bounds.Y || next.Bounds.X >= Bounds.X + Bounds.Width)
        && ParagraphFormat.Of(Runs[0].Attributes) == ParagraphFormat.Of(next.Runs[0].Attributes);
}
