using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>The newest that a robot's topics said.</summary>
internal sealed class RosBoard(RosRobot robot, TimeProvider time)
{
    private const double StandingSpeed = 0.02;

    private readonly Lock gate = new();
    private TaskCompletionSource news = NewSource();
    private Pose? pose;
    private Pose? odometry;
    private VelocityCommand? velocity;
    private double? battery;
    private long poseAt;
    private long velocityAt;
    private IReadOnlyDictionary<string, RosGoalStatus> goals = new Dictionary<string, RosGoalStatus>();
    private long malformed;

    /// <summary>Told of each word of how far goals are, in order.</summary>
    public event Action<IReadOnlyDictionary<string, RosGoalStatus>>? GoalsTold;

    /// <summary>Told of each word of its odometry, or of its place where it has none, with how long it had said nothing before.</summary>
    public event Action<TimeSpan>? Heard;

    /// <summary>How many messages could not be read.</summary>
    public long Malformed => Interlocked.Read(ref malformed);

    /// <summary>Ends when something was said.</summary>
    public Task News => Volatile.Read(ref news).Task;

    /// <summary>Where it is; null while it is not known.</summary>
    public Pose? Pose
    {
        get
        {
            lock (gate)
            {
                return pose;
            }
        }
    }

    /// <summary>How far its wheels say that it has come, and how old that is; null while nothing is known.</summary>
    public (Pose Pose, TimeSpan Age)? Odometry
    {
        get
        {
            lock (gate)
            {
                return odometry is { } place ? (place, time.GetElapsedTime(velocityAt)) : null;
            }
        }
    }

    /// <summary>How full its battery is, 0..1.</summary>
    public double? Battery
    {
        get
        {
            lock (gate)
            {
                return battery;
            }
        }
    }

    /// <summary>How far goals are.</summary>
    public IReadOnlyDictionary<string, RosGoalStatus> Goals
    {
        get
        {
            lock (gate)
            {
                return goals;
            }
        }
    }

    /// <summary>How old its place is.</summary>
    public TimeSpan Age
    {
        get
        {
            lock (gate)
            {
                return pose is null ? TimeSpan.MaxValue : time.GetElapsedTime(poseAt);
            }
        }
    }

    /// <summary>Whether it is seen to move.</summary>
    public bool Moving
    {
        get
        {
            lock (gate)
            {
                return velocity is { } speed && !Stands(speed);
            }
        }
    }

    /// <summary>Whether it was seen to stand since a moment.</summary>
    public bool StandsSince(long moment)
    {
        lock (gate)
        {
            return velocity is { } speed && velocityAt > moment && Stands(speed);
        }
    }

    /// <summary>Listens to the robot's topics.</summary>
    public async ValueTask ListenAsync(Ears ears, CancellationToken cancellationToken)
    {
        async ValueTask On(string? topic, Func<ReadOnlyMemory<byte>, bool> take)
        {
            if (topic is not null)
            {
                await ears.OpenAsync(topic, message => Take(message, take), cancellationToken).ConfigureAwait(false);
            }
        }

        await On(robot.Topics.Odometry, TakeOdometry).ConfigureAwait(false);
        await On(robot.Topics.Pose, TakePose).ConfigureAwait(false);
        await On(robot.Topics.Battery, payload => RosMessages.ReadBattery(payload) is { } told && Set(() => battery = told)).ConfigureAwait(false);
        await On(robot.Topics.GoalStatus, payload => RosMessages.ReadGoals(payload) is { } told && Tell(told)).ConfigureAwait(false);
    }

    private static bool Stands(VelocityCommand speed) => Math.Abs(speed.Linear) < StandingSpeed && Math.Abs(speed.Angular) < StandingSpeed;

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool TakeOdometry(ReadOnlyMemory<byte> payload)
    {
        if (RosMessages.ReadOdometry(payload) is not var (place, speed))
        {
            return false;
        }

        var silence = TimeSpan.Zero;
        Set(() =>
        {
            silence = time.GetElapsedTime(velocityAt);
            (odometry, velocity, velocityAt) = (place, speed, time.GetTimestamp());
            if (robot.Topics.Pose is null)
            {
                (pose, poseAt) = (place, velocityAt);
            }
        });
        Heard?.Invoke(silence);
        return true;
    }

    private bool TakePose(ReadOnlyMemory<byte> payload)
    {
        if (RosMessages.ReadPose(payload) is not { } told)
        {
            return false;
        }

        var silence = TimeSpan.Zero;
        Set(() =>
        {
            silence = time.GetElapsedTime(poseAt);
            (pose, poseAt) = (told, time.GetTimestamp());
        });
        if (robot.Topics.Odometry is null)
        {
            Heard?.Invoke(silence);
        }

        return true;
    }

    private bool Tell(IReadOnlyDictionary<string, RosGoalStatus> told)
    {
        Set(() => goals = told);
        GoalsTold?.Invoke(told);
        return true;
    }

    private bool Set(Action change)
    {
        lock (gate)
        {
            change();
        }

        return true;
    }

    private void Take(MqttMessage message, Func<ReadOnlyMemory<byte>, bool> take)
    {
        if (!take(message.Payload))
        {
            Interlocked.Increment(ref malformed);
        }

        Interlocked.Exchange(ref news, NewSource()).TrySetResult();
    }
}
