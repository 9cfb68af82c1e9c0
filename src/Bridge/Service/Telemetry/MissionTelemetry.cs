using System.Collections.Concurrent;
using System.Diagnostics;
using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Turns what happens into traces and metrics: a mission is a trace, with a span for each plan, approval, action and look for its effect.</summary>
/// <remarks>Nobody's words are in it: commands, questions and answers stay in the journal. Costs nothing while nobody listens.</remarks>
internal sealed class MissionTelemetry : IMissionListener, IDisposable
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "LamRobot";

    private readonly ConcurrentDictionary<string, MissionTrace> missions = new(StringComparer.Ordinal);

    /// <summary>The metrics.</summary>
    public MissionMetrics Metrics { get; } = new();

    /// <summary>The traces.</summary>
    public ActivitySource Source { get; } = new(Name);

    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        switch (missionEvent)
        {
            case MissionBegun begun:
                Metrics.Begun();
                missions[begun.MissionId] = new MissionTrace(Source, Metrics, begun);
                break;
            case MissionEnded ended when missions.TryRemove(ended.MissionId, out var mission):
                mission.End(ended);
                break;
            case StopCompleted stopped:
                Metrics.Stopped(stopped.Report);
                break;
            default:
                missions.GetValueOrDefault(missionEvent.MissionId)?.On(missionEvent);
                break;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Metrics.Dispose();
        Source.Dispose();
    }
}
