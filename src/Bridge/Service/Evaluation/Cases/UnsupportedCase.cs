namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>A case of a kind that is counted, not run.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Id">Its id, unique in its file.</param>
/// <param name="Kind">What it asks for, in words.</param>
internal sealed record UnsupportedCase(CaseOrigin Origin, string Id, string Kind) : EvaluationCase(Origin, Id);
