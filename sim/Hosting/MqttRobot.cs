using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A simulated robot on a broker, as any robot would be: its world runs by a clock, and a stop comes before everything.</summary>
public sealed class MqttRobot : IAsyncDisposable
{
    private static readonly TimeSpan MostLag = TimeSpan.FromMilliseconds(500);
    private readonly SimulatedWorld world;
    private readonly MqttRobotOptions options;
    private readonly TimeProvider time;
    private readonly RobotUplink uplink;
    private readonly RobotVoice voice;
    private readonly CommandBook book = new();
    private readonly List<StopMessage> stops = [];
    private readonly Queue<double> disconnects;
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private RobotAction? running;
    private string told = "";
    private long startTicks;
    private TimeSpan skipped;
    private Task? living;
    private Task? filming;
    private Task outage = Task.CompletedTask;

    /// <summary>Makes the robot; nothing moves until <see cref="StartAsync"/>.</summary>
    /// <param name="world">Its world; from now on nobody else may step it.</param>
    /// <param name="options">How it shows itself.</param>
    /// <param name="time">The clock that the world follows.</param>
    public MqttRobot(SimulatedWorld world, MqttRobotOptions options, TimeProvider time)
    {
        this.world = world;
        this.options = options;
        this.time = time;
        uplink = new(world.Manifest, options, time, Hear, OnConnected);
        voice = new(world, uplink, options);
        disconnects = new(world.Faults.DisconnectAt.Order());
    }

    /// <summary>What is true in the world now.</summary>
    /// <returns>The facts.</returns>
    public FactSet TrueFacts()
    {
        lock (gate)
        {
            return world.TrueFacts();
        }
    }

    /// <summary>Connects to the broker and lets the world run.</summary>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <returns>A task that ends when the robot is on the broker.</returns>
    /// <exception cref="MqttRefusedException">The broker refused the robot.</exception>
    public async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        await uplink.ConnectAsync(cancellationToken).ConfigureAwait(false);
        startTicks = time.GetTimestamp();
        living ??= LiveAsync(closing.Token);
        filming ??= options.CameraInterval is { } interval ? Filming.FilmAsync(world.Cameras, Shoot, uplink, interval, time, closing.Token) : Task.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(living ?? Task.CompletedTask, filming ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await uplink.DisposeAsync().ConfigureAwait(false);
        await outage.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
    }

    private Func<CameraFrame> Shoot(string camera)
    {
        lock (gate)
        {
            return world.Shoot(camera);
        }
    }

    private async Task LiveAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.StepLength, time);
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            lock (gate)
            {
                CatchUp();
                voice.Telemetry(Clock);
            }
        }
    }

    private TimeSpan Clock => time.GetElapsedTime(startTicks);

    /// <summary>Steps the world to where the clock says; what cannot be caught up is left out rather than hurried.</summary>
    private void CatchUp()
    {
        var due = (Clock * options.SpeedFactor) - skipped;
        if (due - world.Elapsed > MostLag * Math.Max(1, options.SpeedFactor))
        {
            skipped += due - world.Elapsed - options.StepLength;
            due = world.Elapsed + options.StepLength;
        }

        while (world.Elapsed + options.StepLength <= due)
        {
            world.Step(options.StepLength);
            AfterStep();
        }
    }

    private void AfterStep()
    {
        if (running is { } action)
        {
            if (action.Doing != told)
            {
                told = action.Doing;
                voice.Progress(action);
            }

            if (action.Result is not null)
            {
                running = null;
                voice.Result(action, Clock);
            }
        }

        if (stops.Count > 0 && world.RobotSpeed == 0)
        {
            stops.ForEach(voice.Stopped);
            stops.Clear();
        }

        if (disconnects.TryPeek(out var at) && world.Elapsed.TotalSeconds >= at)
        {
            disconnects.Dequeue();
            outage = uplink.LoseConnectionAsync();
        }
    }

    private void Hear(MqttMessage message)
    {
        if (message.Retain)
        {
            return;
        }

        if (message.Topic == uplink.Topics.Stop || message.Topic == RobotTopics.StopAll)
        {
            Stop(WireJson.TryRead(message.Payload, WireJson.Default.StopMessage, out var stop) ? stop : new("", StopKind.Emergency));
        }
        else if (message.Topic == uplink.Topics.Command && WireJson.TryRead(message.Payload, WireJson.Default.CommandMessage, out var command))
        {
            Begin(command);
        }
        else if (message.Topic == uplink.Topics.Cancel && WireJson.TryRead(message.Payload, WireJson.Default.CancelMessage, out var cancel))
        {
            Cancel(cancel.Id);
        }
        else if (message.Topic == uplink.Topics.Pause && WireJson.TryRead(message.Payload, WireJson.Default.PauseMessage, out var pause))
        {
            Pause(pause.Paused);
        }
        else if (message.Topic == uplink.Topics.Release)
        {
            lock (gate)
            {
                world.Release();
            }
        }
    }

    /// <summary>Brakes at once; a stop that cannot be read is an emergency stop.</summary>
    private void Stop(StopMessage stop)
    {
        lock (gate)
        {
            world.Stop(stop.Kind);
            stops.Add(stop);
        }
    }

    private void Pause(bool paused)
    {
        lock (gate)
        {
            world.Pause(paused);
        }
    }

    /// <summary>Ends a command; one that has ended is answered once more.</summary>
    private void Cancel(string id)
    {
        lock (gate)
        {
            if (book.Find(id) is { Result: not null } ended)
            {
                voice.Result(ended, Clock);
                return;
            }

            world.Cancel(id);
        }
    }

    private void Begin(CommandMessage command)
    {
        lock (gate)
        {
            if (book.Find(command.Id) is { } known)
            {
                if (known.Result is not null)
                {
                    voice.Result(known, Clock);
                }

                return;
            }

            var action = world.Begin(new(command.Id, options.RobotId, command.Action) { Arguments = command.Arguments });
            book.Keep(action);
            if (action.Result is null)
            {
                (running, told) = (action, "");
            }
            else
            {
                voice.Result(action, Clock);
            }
        }
    }

    private void OnConnected()
    {
        lock (gate)
        {
            voice.Renew();
        }
    }
}
