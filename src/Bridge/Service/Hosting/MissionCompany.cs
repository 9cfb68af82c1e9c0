using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Who takes part in missions besides the planner and the robot.</summary>
/// <param name="Journal">Keeps what happens.</param>
/// <param name="Approver">Is asked for approval.</param>
/// <param name="Listeners">See what happens.</param>
internal sealed record MissionCompany(IJournal Journal, IApprover Approver, params IReadOnlyList<IMissionListener> Listeners)
{
    /// <summary>Answers questions; without it a question ends the mission.</summary>
    public IQuestioner? Questioner { get; init; }

    /// <summary>Robots beside the first, by their ids; not connected yet. Whoever carries missions out owns them.</summary>
    public IReadOnlyList<(string Id, IRobotLink Link)> Robots { get; init; } = [];

    /// <summary>What acts besides the robots: the tools of MCP servers, and plug-ins. Whoever carries missions out owns them.</summary>
    public IReadOnlyList<GuestActuator> Guests { get; init; } = [];

    /// <summary>Judges every step; null where nothing is forbidden or asked for beyond what always is.</summary>
    public IPolicy? Rules { get; init; }
}
