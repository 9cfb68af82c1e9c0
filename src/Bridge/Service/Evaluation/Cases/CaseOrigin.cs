namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Where a case stands.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record CaseOrigin(string File, int Line);
