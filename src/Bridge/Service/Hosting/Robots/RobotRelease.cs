using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Ends an emergency stop at all robots.</summary>
internal static class RobotRelease
{
    /// <summary>Tells all robots that the stop is over, and waits until they say so.</summary>
    /// <param name="links">The robots.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Success when none that is there says that its emergency stop is on; one that is away is told by nobody, and refuses for itself when it is back.</returns>
    public static async ValueTask<ActionResult> LetGoAsync(IReadOnlyList<IRobotLink> links, TimeProvider time, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(links.Select(link => link.ReleaseAsync(cancellationToken).AsTask()));
        await RobotWait.UntilAsync(() => new(links.All(IsFree)), time, cancellationToken);
        var held = links.Zip(answers).Where(robot => !IsFree(robot.First)).Select(robot => Reason(robot.First.State.RobotId, robot.Second)).ToList();
        return held.Count == 0 ? ActionResult.Done([], effectKnown: true) : ActionResult.Failure(ResultCode.Stopped, string.Join(" ", held));
    }

    private static bool IsFree(IRobotLink link) => link.State is { Online: false } or { EmergencyStopped: false };

    private static string Reason(string robotId, ActionResult answer) =>
        answer is { Succeeded: false, Message.Length: > 0 } ? answer.Message : $"'{robotId}' does not say that its emergency stop is over: look at it, it may have to be released there.";
}
