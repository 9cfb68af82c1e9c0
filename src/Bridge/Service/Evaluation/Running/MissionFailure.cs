using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Says why a mission did not reach its goal.</summary>
internal static class MissionFailure
{
    /// <summary>Finds the cause.</summary>
    /// <param name="episode">The mission, which failed.</param>
    /// <param name="heard">How its command was heard; null when it was typed.</param>
    /// <returns>The cause.</returns>
    public static FailureCause CauseOf(Episode episode, CommandHearing? heard)
    {
        if (heard is { Text.Length: 0 } or { Words.Right: > 0 })
        {
            return FailureCause.HeardWrong;
        }

        // A mission that ended as it believed well, or never began, was planned wrong; else its last step tells.
        var code = episode.Status == MissionStatus.Failed && episode.Steps.Count > 0 ? episode.Steps[^1].Result.Code : episode.Code;
        return code switch
        {
            ResultCode.BadArgument or ResultCode.UnknownEntity => FailureCause.GroundedWrong,
            ResultCode.ActionTimeout or ResultCode.LinkTimeout => FailureCause.TimedOut,
            ResultCode.PreconditionFailed or ResultCode.UnknownAction or ResultCode.BadDependency => FailureCause.PlannedWrong,
            _ => episode.Status == MissionStatus.Failed ? FailureCause.FailedToAct : FailureCause.PlannedWrong,
        };
    }

    /// <summary>Tells a mission in one line.</summary>
    /// <param name="episode">The mission.</param>
    /// <returns>The line.</returns>
    public static string Describe(Episode episode)
    {
        var steps = episode.Steps.Select(step => step.Result.Succeeded ? StepWords.Of(step.Step) : $"{StepWords.Of(step.Step)} {step.Result.Status.ToString().ToLowerInvariant()}: {step.Result.Message}");
        var message = episode.Message.Length > 0 ? $" ({episode.Message})" : "";
        return string.Join("; ", [.. steps, episode.Status.ToString().ToLowerInvariant() + message]);
    }
}
