using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Looks now and then for robots that have come to the broker since the start, and takes them in.</summary>
internal sealed class RobotArrivals : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource ending = new();
    private readonly MqttLink eyes;
    private readonly MissionStack stack;
    private readonly Func<FoundRobot, IRobotLink> open;
    private readonly HashSet<string> told;
    private readonly Task looking;

    private RobotArrivals(MqttLink eyes, RobotFinder finder, MissionStack stack, Func<FoundRobot, IRobotLink> open, TimeProvider time)
    {
        (this.eyes, this.stack, this.open) = (eyes, stack, open);
        told = new(stack.Remarks, StringComparer.Ordinal);
        looking = LookAsync(finder, time, ending.Token);
    }

    /// <summary>Raised with a sentence for a person: who has come, or who cannot join and why. Each is said once.</summary>
    public event Action<string>? Told;

    /// <summary>Begins to look.</summary>
    /// <param name="broker">The broker. It is looked at over a connection of its own: what it repeats for whoever looks must not reach the robots' links.</param>
    /// <param name="finder">Who found the robots that are there already.</param>
    /// <param name="stack">Takes the robots in.</param>
    /// <param name="open">Opens a link to a robot.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <returns>What ends it.</returns>
    /// <exception cref="SetupException">The broker does not answer, or refuses.</exception>
    public static async ValueTask<RobotArrivals> BeginAsync(
        BrokerAddress broker, RobotFinder finder, MissionStack stack, Func<FoundRobot, IRobotLink> open, TimeProvider time, CancellationToken cancellationToken)
    {
        var eyes = await BrokerFactory.ConnectAsync(broker, time, cancellationToken);
        return new(eyes, finder.Through(eyes), stack, open, time);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await eyes.DisposeAsync();
        ending.Dispose();
    }

    private async Task LookAsync(RobotFinder finder, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            foreach (var robot in await ListAsync(finder, cancellationToken))
            {
                await TakeInAsync(robot, cancellationToken);
            }
        }
    }

    private static async ValueTask<IReadOnlyList<FoundRobot>> ListAsync(RobotFinder finder, CancellationToken cancellationToken)
    {
        try
        {
            return await finder.ListAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or TimeoutException)
        {
            // A broker that is away is looked at again.
            return [];
        }
    }

    private async ValueTask TakeInAsync(FoundRobot robot, CancellationToken cancellationToken)
    {
        if (!robot.Online || stack.Robots.Contains(robot.Id))
        {
            return;
        }

        var link = open(robot);
        try
        {
            if (await stack.JoinAsync(robot.Id, link, cancellationToken) is { } remark)
            {
                Tell(remark);
                return;
            }

            Told?.Invoke($"robot {robot.Id} has come");
        }
        catch (Exception exception) when (exception is IOException or TimeoutException)
        {
            Told?.Invoke($"robot {robot.Id} has come, and has not confirmed the emergency stop that is on: {exception.Message}");
        }

        foreach (var left in UnfinishedOrders.By([link]))
        {
            Tell(left);
        }
    }

    private void Tell(string sentence)
    {
        if (told.Add(sentence))
        {
            Told?.Invoke(sentence);
        }
    }
}
