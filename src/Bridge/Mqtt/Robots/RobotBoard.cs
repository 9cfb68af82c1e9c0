using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>The newest that a robot said of itself and of the world, and when.</summary>
internal sealed class RobotBoard(string robotId, TimeProvider time)
{
    private readonly Lock gate = new();
    private long lastSequence = -1;
    private DateTimeOffset heard;
    private DateTimeOffset seen;
    private bool online;
    private string? session;
    private TelemetryMessage telemetry = new(-1);
    private EquatableList<Entity> entities = [];

    public bool Online
    {
        get
        {
            lock (gate)
            {
                return online;
            }
        }
    }

    /// <summary>Takes its word of being there or not.</summary>
    /// <returns>True when it began anew since, and knows nothing of what it was told before.</returns>
    public bool Set(StatusMessage status)
    {
        lock (gate)
        {
            var anew = status.Online && session is not null && status.Session is not null && status.Session != session;
            session = status.Online ? status.Session ?? session : session;
            online = status.Online;
            heard = time.GetUtcNow();

            // A robot that comes back counts anew.
            lastSequence = -1;
            return anew;
        }
    }

    /// <summary>Takes telemetry; fresh telemetry is a sign of life, even when the robot never said that it is back.</summary>
    /// <returns>False when it is older than what is known.</returns>
    public bool Set(TelemetryMessage message)
    {
        lock (gate)
        {
            if (message.Sequence <= lastSequence)
            {
                return false;
            }

            lastSequence = message.Sequence;
            telemetry = message;
            online = true;
            heard = time.GetUtcNow();
            if (message.Entities is { } list)
            {
                entities = list;
            }

            seen = heard;
            return true;
        }
    }

    public RobotState State(bool linkUp)
    {
        lock (gate)
        {
            return new(robotId, linkUp && online)
            {
                Pose = telemetry.Pose,
                Battery = telemetry.Battery,
                Moving = telemetry.Moving,
                EmergencyStopped = telemetry.EmergencyStopped,
                Age = time.GetUtcNow() - heard,
            };
        }
    }

    public Observation Observe(bool linkUp)
    {
        var state = State(linkUp);
        lock (gate)
        {
            var now = time.GetUtcNow();
            return new()
            {
                Timestamp = now,
                Entities = entities.Select(entity => entity with { Age = entity.Age + (now - seen) }).ToEquatableList(),
                Robots = [state],
            };
        }
    }
}
