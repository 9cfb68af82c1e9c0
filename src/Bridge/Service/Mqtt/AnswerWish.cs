namespace LamRobot.Bridge.Service;

/// <summary>An answer that comes over the broker.</summary>
/// <param name="Id">The question.</param>
/// <param name="Answer">The words.</param>
internal sealed record AnswerWish(string Id, string Answer);
