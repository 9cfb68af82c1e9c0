using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>What came of a stop.</summary>
/// <param name="Kind">How hard.</param>
/// <param name="Source">Which input it came from.</param>
/// <param name="Latency">From the request until the last actuator had confirmed, failed or been waited for long enough.</param>
/// <param name="Actuators">Each actuator's part; compared by content.</param>
public sealed record StopReport(StopKind Kind, string Source, TimeSpan Latency, EquatableList<StopOutcome> Actuators);
