namespace LamRobot.Bridge.Service;

/// <summary>A person's decision that comes over the broker.</summary>
/// <param name="Id">The approval.</param>
/// <param name="Granted">Whether it may be done.</param>
internal sealed record ApprovalWish(string Id, bool Granted);
