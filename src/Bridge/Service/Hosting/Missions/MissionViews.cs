using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>What shows missions to people and programs: what is and was, what happens, and how long it takes.</summary>
internal sealed class MissionViews : IDisposable
{
    /// <summary>What is, and what was.</summary>
    public MissionBoard Board { get; } = new();

    /// <summary>What happens.</summary>
    public EventBroadcast Events { get; } = new();

    /// <summary>How long it takes.</summary>
    public MissionTelemetry Telemetry { get; } = new();

    /// <summary>All, to be told of the events: what is, is up to date when it is told what happens.</summary>
    public IReadOnlyList<IMissionListener> Listeners => [Board, Telemetry, Events];

    /// <inheritdoc />
    public void Dispose() => Telemetry.Dispose();
}
