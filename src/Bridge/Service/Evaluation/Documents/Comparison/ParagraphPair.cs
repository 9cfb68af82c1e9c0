namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A paragraph before and after.</summary>
/// <param name="Before">The paragraph of the start document; null when it is new.</param>
/// <param name="After">The paragraph of the result; null when it is lost.</param>
/// <param name="Moved">Whether it stands elsewhere.</param>
internal sealed record ParagraphPair(Paragraph? Before, Paragraph? After, bool Moved);
