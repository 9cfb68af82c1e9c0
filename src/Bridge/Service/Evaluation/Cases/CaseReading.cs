namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>What a case file holds: its cases, and the lines that cannot be used.</summary>
/// <param name="Cases">The cases, in the file's order.</param>
/// <param name="Problems">The malformed lines.</param>
internal sealed record CaseReading(IReadOnlyList<EvaluationCase> Cases, IReadOnlyList<CaseProblem> Problems);
