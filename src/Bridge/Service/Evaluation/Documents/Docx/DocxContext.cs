namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>What a part of a file needs of the others to be read.</summary>
/// <param name="Styles">The styles.</param>
/// <param name="Parts">The parts that it refers to.</param>
/// <param name="Footnotes">The footnotes.</param>
/// <param name="Endnotes">The endnotes.</param>
/// <param name="Comments">The comments.</param>
internal sealed record DocxContext(DocxStyles Styles, DocxParts Parts, DocxNotes Footnotes, DocxNotes Endnotes, DocxNotes Comments);
