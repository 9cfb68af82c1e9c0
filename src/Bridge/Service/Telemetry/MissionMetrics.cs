using System.Diagnostics;
using System.Diagnostics.Metrics;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Counts missions and measures their parts.</summary>
internal sealed class MissionMetrics : IDisposable
{
    private readonly UpDownCounter<int> active;
    private readonly Histogram<double> missions;
    private readonly Histogram<double> plans;
    private readonly Histogram<double> actions;
    private readonly Counter<int> effects;
    private readonly Histogram<double> stops;

    /// <summary>Makes the instruments.</summary>
    public MissionMetrics()
    {
        active = Meter.CreateUpDownCounter<int>("lamrobot.missions.active", "{mission}", "Missions that run or wait.");
        missions = Meter.CreateHistogram<double>("lamrobot.mission.duration", "s", "From a command to its mission's end, waiting included.");
        plans = Meter.CreateHistogram<double>("lamrobot.plan.duration", "s", "From the wish to a plan, a question or a refusal, waiting for the turn included.");
        actions = Meter.CreateHistogram<double>("lamrobot.action.duration", "s", "From sending an action to the actuator's answer.");
        effects = Meter.CreateCounter<int>("lamrobot.effects", "{look}", "Effects that were looked for.");
        stops = Meter.CreateHistogram<double>("lamrobot.stop.duration", "s", "From a stop to the last actuator's confirmation.");
    }

    /// <summary>The meter.</summary>
    public Meter Meter { get; } = new(MissionTelemetry.Name);

    /// <summary>A mission began.</summary>
    public void Begun() => active.Add(1);

    /// <summary>A mission ended.</summary>
    /// <param name="status">How.</param>
    /// <param name="took">How long it took.</param>
    public void Ended(MissionStatus status, TimeSpan took)
    {
        active.Add(-1);
        missions.Record(took.TotalSeconds, new KeyValuePair<string, object?>("status", status.ToString()));
    }

    /// <summary>A planner answered.</summary>
    /// <param name="outcome">What it made.</param>
    /// <param name="took">How long it took.</param>
    public void Planned(PlanOutcomeKind outcome, TimeSpan took) => plans.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome.ToString()));

    /// <summary>An actuator answered.</summary>
    /// <param name="step">The step.</param>
    /// <param name="result">The answer.</param>
    /// <param name="took">How long it took.</param>
    public void Acted(ActionStep step, ActionResult result, TimeSpan took) =>
        actions.Record(took.TotalSeconds, new TagList { { "actuator", step.Actuator }, { "action", step.Action }, { "code", result.Code.ToString() } });

    /// <summary>An effect was looked for.</summary>
    /// <param name="step">The step.</param>
    /// <param name="effect">What was seen.</param>
    public void Verified(ActionStep step, EffectSight effect) => effects.Add(1, new TagList { { "action", step.Action }, { "effect", effect.ToString() } });

    /// <summary>A stop was carried out.</summary>
    /// <param name="report">How.</param>
    public void Stopped(StopReport report) =>
        stops.Record(report.Latency.TotalSeconds, new TagList { { "kind", report.Kind.ToString() }, { "confirmed", report.Actuators.All(actuator => actuator.Confirmed) } });

    /// <inheritdoc />
    public void Dispose() => Meter.Dispose();
}
