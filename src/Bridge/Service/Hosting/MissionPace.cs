using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>How long missions wait for what.</summary>
/// <param name="Dispatcher">The waits around one step.</param>
/// <param name="Mission">The waits between steps.</param>
internal sealed record MissionPace(DispatcherOptions Dispatcher, MissionOptions Mission)
{
    /// <summary>For a real robot, or one that lives in real time.</summary>
    public static MissionPace Real { get; } = new(new DispatcherOptions(), new MissionOptions());

    /// <summary>The same, where somebody else ends the wait for an approval.</summary>
    public static MissionPace RealWithOwnPatience { get; } = Real with { Dispatcher = new DispatcherOptions { ApprovalWait = PatientApprover.Longest } };

    /// <summary>For a world whose time moves only while the robot acts: nothing changes while one waits, so nothing waits.</summary>
    public static MissionPace Simulated { get; } = new(
        new DispatcherOptions { VerificationInterval = TimeSpan.Zero },
        new MissionOptions { RetryDelay = TimeSpan.Zero });
}
