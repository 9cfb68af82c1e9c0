namespace LamRobot.Bridge.Service.Evaluation.Pages;

/// <summary>A case for a page in a browser: a command, and what must be true of the page in the end.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Id">Its id.</param>
/// <param name="Page">Full path of the page.</param>
/// <param name="Check">What must be true, as the browser's own language says it.</param>
internal sealed record PageCase(CaseOrigin Origin, string Id, string Page, string Check) : EvaluationCase(Origin, Id);
