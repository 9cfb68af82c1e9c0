using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>Keeps what happens in a mission where every node can read it: a node whose robot went to another can write nothing more, and so can do nothing more.</summary>
/// <param name="robot">The robot's record.</param>
internal sealed class RobotJournal(RobotRecord robot) : IJournal
{
    /// <summary>Whether the robot leaves this node: then its mission is not over, whatever happens to it here.</summary>
    public bool Leaving { get; set; }

    /// <summary>Writes an event.</summary>
    /// <param name="missionEvent">The event.</param>
    /// <returns>A line of JSON.</returns>
    public static string Write(MissionEvent missionEvent) => JsonSerializer.Serialize(missionEvent, MissionEventJson.Default.MissionEvent);

    /// <summary>Reads an event.</summary>
    /// <param name="line">A line of JSON.</param>
    /// <returns>The event.</returns>
    public static MissionEvent Read(string line) => JsonSerializer.Deserialize(line, MissionEventJson.Default.MissionEvent)!;

    /// <inheritdoc />
    public async ValueTask AppendAsync(MissionEvent missionEvent, CancellationToken cancellationToken)
    {
        // Progress is of no use to another node; what came of a step that was given up because the robot leaves, or that was done and not looked at yet, that node finds out.
        if (missionEvent is StepProgressed || (Leaving && missionEvent is (MissionEnded or StepEnded { Result.Code: ResultCode.Stopped } or StepVerified { Result.Code: ResultCode.Stopped })))
        {
            return;
        }

        var line = Write(missionEvent);
        await robot.WriteAsync(log =>
        {
            if (missionEvent is MissionEnded ended)
            {
                RobotRecord.End(log, ended.MissionId, line);
            }
            else
            {
                log.Events.Add(line);
            }
        }).ConfigureAwait(false);
    }
}
