using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Puts what the robot has to say on the wire; telemetry and progress may get lost, results do not.</summary>
internal sealed class RobotVoice(SimulatedWorld world, RobotUplink uplink, MqttRobotOptions options)
{
    private readonly Chance loss = new(world.Seed + 1);
    private EquatableList<Entity> lastList = [];
    private TimeSpan lastTelemetry = TimeSpan.MinValue;
    private TimeSpan lastWholeList = TimeSpan.MinValue;
    private bool lastMoving;
    private bool lastPaused;
    private long sequence;

    /// <summary>Tells all that the robot knows at the next occasion.</summary>
    public void Renew() => (lastList, lastTelemetry) = ([], TimeSpan.MinValue);

    /// <summary>Tells state and changes when it is time, or when the robot began or ceased to move, or stands by a pause.</summary>
    /// <param name="clock">Time of the host, not of the world.</param>
    public void Telemetry(TimeSpan clock)
    {
        var state = world.RobotState;
        var paused = world.Paused && world.RobotSpeed == 0;
        if (state.Moving == lastMoving && paused == lastPaused && lastTelemetry != TimeSpan.MinValue && clock - lastTelemetry < options.TelemetryInterval)
        {
            return;
        }

        (lastMoving, lastPaused, lastTelemetry) = (state.Moving, paused, clock);
        var entities = world.Observe().Entities;
        var timeless = entities.Select(static entity => entity.Kind == "robot" ? entity with { Pose = null } : entity with { Age = TimeSpan.Zero }).ToEquatableList();
        var whole = !timeless.Equals(lastList) || lastWholeList == TimeSpan.MinValue || clock - lastWholeList >= options.WholeListInterval;
        if (whole)
        {
            (lastList, lastWholeList) = (timeless, clock);
        }

        Casual(uplink.Topics.Telemetry, WireJson.Write(
            new(++sequence) { Moving = state.Moving, EmergencyStopped = state.EmergencyStopped, Paused = paused, Pose = state.Pose, Entities = whole ? entities : null },
            WireJson.Default.TelemetryMessage));
    }

    public void Progress(RobotAction action) =>
        Casual(uplink.Topics.Progress, WireJson.Write(new(action.Step.Id, action.Doing), WireJson.Default.ProgressMessage));

    /// <summary>Tells what the robot sees now, and then what came of the action.</summary>
    public void Result(RobotAction action, TimeSpan clock)
    {
        Renew();
        Telemetry(clock);
        uplink.Send(new(uplink.Topics.Result, WireJson.Write(ResultMessage.From(action.Step.Id, action.Result!), WireJson.Default.ResultMessage)));
    }

    public void Stopped(StopMessage stop) =>
        uplink.Send(new(uplink.Topics.Stopped, WireJson.Write(new(stop.Id, stop.Kind), WireJson.Default.StoppedMessage)) { Urgent = true });

    private void Casual(string topic, byte[] payload)
    {
        if (!loss.Happens(world.Faults.MessageLoss))
        {
            uplink.Send(new(topic, payload) { Delivery = MqttDelivery.AtMostOnce });
        }
    }
}
