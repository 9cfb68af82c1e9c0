using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>What shows missions to people and programs: what is, and what happens.</summary>
internal sealed class MissionViews
{
    /// <summary>What is.</summary>
    public MissionBoard Board { get; } = new();

    /// <summary>What happens.</summary>
    public EventBroadcast Events { get; } = new();

    /// <summary>Both, to be told of the events: what is, is up to date when it is told what happens.</summary>
    public IReadOnlyList<IMissionListener> Listeners => [Board, Events];
}
