namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A case for a word processor: a command, and what the document must be like in the end.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Id">Its id.</param>
/// <param name="Program">The program, such as <c>writer</c>.</param>
/// <param name="Document">Full path of the start document.</param>
/// <param name="Cursor">Where the cursor stands; null for the document's start.</param>
/// <param name="Expected">The ways in which it can be right.</param>
internal sealed record DocumentCase(CaseOrigin Origin, string Id, string Program, string Document, CursorPlace? Cursor, IReadOnlyList<DocumentExpectation> Expected)
    : EvaluationCase(Origin, Id);
