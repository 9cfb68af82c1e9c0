namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>Repeats standing until it is seen; a stop that was never seen stays owed, and is told again when the robot is heard after a silence.</summary>
internal sealed class RosStops : IAsyncDisposable
{
    private readonly RosRobot robot;
    private readonly RosBoard board;
    private readonly RosRobotLinkOptions options;
    private readonly TimeProvider time;
    private readonly Func<CancellationToken, ValueTask> stand;
    private readonly TimeSpan silence;
    private readonly Lock gate = new();
    private long owed;
    private Task reminding = Task.CompletedTask;

    /// <param name="robot">The robot.</param>
    /// <param name="board">What it says.</param>
    /// <param name="options">How long to wait.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stand">Tells it to stand, and to give up its goals.</param>
    public RosStops(RosRobot robot, RosBoard board, RosRobotLinkOptions options, TimeProvider time, Func<CancellationToken, ValueTask> stand)
    {
        (this.robot, this.board, this.options, this.time, this.stand) = (robot, board, options, time, stand);
        silence = IsSeen ? options.OdometryAge : options.Silence;
        board.Heard += OnHeard;
    }

    private bool IsSeen => robot.Topics.Odometry is not null;

    /// <exception cref="TimeoutException">The robot was not seen to stand in time.</exception>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        lock (gate)
        {
            owed = began;
        }

        for (var sending = CancellationToken.None; !await StandsAsync(sending, cancellationToken).ConfigureAwait(false); sending = cancellationToken)
        {
            if (!IsSeen)
            {
                throw new TimeoutException($"The robot '{robot.Id}' was told to stand; it has no odometry, so that is not seen.");
            }

            if (time.GetElapsedTime(began) > options.StopTimeout)
            {
                throw new TimeoutException($"The robot '{robot.Id}' was not seen to stand within {options.StopTimeout.TotalSeconds:0.#} s. It is told again when it is heard after a silence.");
            }
        }

        Forget(began);
    }

    /// <summary>Owes no stop any more: the robot may move again, and nothing of an old stop is on its way to it when this has ended.</summary>
    public async Task ForgetAsync()
    {
        Task last;
        lock (gate)
        {
            (owed, last) = (0, reminding);
        }

        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        board.Heard -= OnHeard;
        await ForgetAsync().ConfigureAwait(false);
    }

    private async Task<bool> StandsAsync(CancellationToken sending, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        await stand(sending).ConfigureAwait(false);
        if (!IsSeen)
        {
            return false;
        }

        await board.News.WaitAsync(options.Velocity.Period, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return board.StandsSince(asked);
    }

    // It may have missed the stop while it did not listen.
    private void OnHeard(TimeSpan after)
    {
        lock (gate)
        {
            if (owed != 0 && after > silence && reminding.IsCompleted)
            {
                reminding = RemindAsync(owed);
            }
        }
    }

    // One that cannot be seen to stand is told once.
    private async Task RemindAsync(long stop)
    {
        var began = time.GetTimestamp();
        while (Owes(stop) && time.GetElapsedTime(began) <= options.StopTimeout)
        {
            if (await StandsAsync(CancellationToken.None, CancellationToken.None).ConfigureAwait(false) || !IsSeen)
            {
                Forget(stop);
            }
        }
    }

    private bool Owes(long stop)
    {
        lock (gate)
        {
            return owed == stop;
        }
    }

    private void Forget(long stop)
    {
        lock (gate)
        {
            owed = owed == stop ? 0 : owed;
        }
    }
}
