using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>What comes of a step when the world cannot be seen.</summary>
internal static class Unseen
{
    public static ActionResult Rejection { get; } = ActionResult.Rejection(ResultCode.LinkDown, "The world cannot be seen now, and nothing is done blindly.");
}
