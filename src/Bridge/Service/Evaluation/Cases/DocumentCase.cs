namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Asks whether a document becomes right; counted, not run.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Id">Its id, unique in its file.</param>
/// <param name="Program">The program that edits the document.</param>
internal sealed record DocumentCase(CaseOrigin Origin, string Id, string Program) : EvaluationCase(Origin, Id);
