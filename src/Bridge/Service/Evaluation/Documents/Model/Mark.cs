namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Something that hangs on a place of a paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the paragraph's text.</param>
/// <param name="End">Where it ends; the start for a point.</param>
/// <param name="Text">What it says.</param>
internal sealed record Mark(MarkKind Kind, int Start, int End, string Text);
