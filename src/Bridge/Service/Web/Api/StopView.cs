using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>What came of a stop.</summary>
/// <param name="Kind">How hard.</param>
/// <param name="Seconds">From the request until the last actuator had confirmed, failed or been waited for long enough.</param>
/// <param name="Actuators">Each actuator's part.</param>
internal sealed record StopView(StopKind Kind, double Seconds, EquatableList<StoppedActuator> Actuators)
{
    /// <summary>Makes the view of a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The view.</returns>
    public static StopView Of(StopReport report) =>
        new(report.Kind, report.Latency.TotalSeconds, report.Actuators.Select(each => new StoppedActuator(each.Actuator, each.Confirmed, each.Latency.TotalSeconds, each.Message)).ToEquatableList());
}
