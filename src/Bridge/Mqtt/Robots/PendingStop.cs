using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A stop that the robot has not confirmed yet.</summary>
internal sealed class PendingStop(StopMessage stop, RobotTopics topics)
{
    private readonly TaskCompletionSource stands = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => stop.Id;

    public StopKind Kind => stop.Kind;

    public MqttMessage Message { get; } = new(topics.Stop, WireJson.Write(stop, WireJson.Default.StopMessage)) { Urgent = true };

    public Task Stands => stands.Task;

    /// <summary>What became of the newest attempt to send it.</summary>
    public PublishOutcome? Outcome { get; set; }

    /// <summary>Whether nobody waits for it any more, though the robot still has to be told.</summary>
    public bool Owed { get; set; }

    public void Confirm() => stands.TrySetResult();
}
