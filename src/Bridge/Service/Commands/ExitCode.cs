using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>What the program's exit codes mean.</summary>
internal static class ExitCode
{
    /// <summary>It worked; a mission succeeded.</summary>
    public const int Success = 0;

    /// <summary>It did not work; a mission failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong, or something that it names is not there.</summary>
    public const int BadUsage = 2;

    /// <summary>The mission needs a person's answer.</summary>
    public const int NeedsAnswer = 3;

    /// <summary>The mission was refused.</summary>
    public const int Refused = 4;

    /// <summary>The mission was stopped.</summary>
    public const int Stopped = 5;

    /// <summary>Gives the code for a mission's end.</summary>
    /// <param name="status">How it ended.</param>
    /// <returns>The code.</returns>
    public static int Of(MissionStatus status) => status switch
    {
        MissionStatus.Succeeded => Success,
        MissionStatus.NeedsAnswer => NeedsAnswer,
        MissionStatus.Refused => Refused,
        MissionStatus.Stopped => Stopped,
        _ => Failed,
    };

    /// <summary>Gives the code for what a planner made.</summary>
    /// <param name="kind">Which of the three.</param>
    /// <returns>The code.</returns>
    public static int Of(PlanOutcomeKind kind) => kind switch
    {
        PlanOutcomeKind.Plan => Success,
        PlanOutcomeKind.Clarify => NeedsAnswer,
        _ => Refused,
    };
}
