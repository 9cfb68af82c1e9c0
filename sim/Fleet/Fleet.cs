using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim;

/// <summary>Robots of one warehouse on a broker: one timer moves the world and all of them, each has its own connection.</summary>
public sealed class Fleet : IAsyncDisposable
{
    private static readonly TimeSpan MostLag = TimeSpan.FromMilliseconds(500);
    private readonly FleetOptions options;
    private readonly TimeProvider time;
    private readonly WarehouseWorld world;
    private readonly List<RobotLine> lines = [];
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private long startTicks;
    private TimeSpan skipped;
    private Task living = Task.CompletedTask;

    /// <summary>Makes a fleet; nothing moves until <see cref="StartAsync"/>.</summary>
    /// <param name="scenario">The warehouse.</param>
    /// <param name="options">How many robots, and how they show themselves.</param>
    /// <param name="time">The clock that the world follows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The warehouse has no room for so many robots.</exception>
    public Fleet(WarehouseScenario scenario, FleetOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.options, this.time) = (options, time);
        world = new(scenario, options.Robots, options.Seed, options.Faults);
        foreach (var (carrier, index) in world.Carriers.Select(static (carrier, index) => (carrier, index)))
        {
            var robot = new VdaRobot(world, carrier, new(options.Manufacturer, carrier.Id), options.Robot, options.Seed + (1000 * (index + 1)), time);
            lines.Add(new(robot, options, time));
        }
    }

    /// <summary>Which robots there are.</summary>
    public IReadOnlyList<VdaIdentity> Identities => [.. lines.Select(static line => line.Robot.Identity)];

    /// <summary>How many messages could not be sent, because a connection was down.</summary>
    public long Unsent => lines.Sum(static line => line.Unsent);

    /// <summary>How much time of the world was left out because the machine could not keep up.</summary>
    public TimeSpan LeftOut => skipped;

    /// <summary>Looks at the world while nothing moves.</summary>
    /// <typeparam name="T">What is looked for.</typeparam>
    /// <param name="look">Looks; must not keep the world.</param>
    /// <returns>What was seen.</returns>
    public T Read<T>(Func<WarehouseWorld, T> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        lock (gate)
        {
            return look(world);
        }
    }

    /// <summary>Does something with a robot while nothing moves, such as pressing its emergency stop.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <param name="act">Does it.</param>
    public void Touch(int index, Action<VdaRobot> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        lock (gate)
        {
            act(lines[index].Robot);
        }
    }

    /// <summary>Connects all robots to the broker and lets the world run.</summary>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <returns>A task that ends when all are connected.</returns>
    /// <exception cref="MqttRefusedException">The broker refused a robot.</exception>
    public async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(lines.Select(line => line.ConnectAsync(cancellationToken))).ConfigureAwait(false);
        startTicks = time.GetTimestamp();
        living = LiveAsync(closing.Token);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync().ConfigureAwait(false);
        await living.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(lines.Select(static line => line.DisposeAsync().AsTask())).ConfigureAwait(false);
        closing.Dispose();
    }

    private async Task LiveAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.StepLength, time);
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            lock (gate)
            {
                CatchUp();
            }
        }
    }

    /// <summary>Steps the world to where the clock says; what cannot be caught up is left out rather than hurried.</summary>
    private void CatchUp()
    {
        var due = (time.GetElapsedTime(startTicks) * options.SpeedFactor) - skipped;
        if (due - world.Elapsed > MostLag * Math.Max(1, options.SpeedFactor))
        {
            skipped += due - world.Elapsed - options.StepLength;
            due = world.Elapsed + options.StepLength;
        }

        while (world.Elapsed + options.StepLength <= due)
        {
            foreach (var line in lines)
            {
                line.Robot.Step(options.StepLength, line.Send);
                if (line.Robot.LosesConnection(options.StepLength))
                {
                    line.Lose();
                }
            }

            world.Step(options.StepLength);
        }
    }
}
