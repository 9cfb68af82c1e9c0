using System.Globalization;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Writes a line whenever a robot's state changes in a way that a person would notice.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="mqtt">The connection to the broker.</param>
/// <param name="time">The clock.</param>
internal sealed class RobotWatch(Terminal terminal, MqttLink mqtt, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private readonly Dictionary<string, IRobotLink> links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> told = new(StringComparer.Ordinal);

    /// <summary>Watches until it is cancelled.</summary>
    /// <param name="only">The robot; all when null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that ends when it is cancelled.</returns>
    /// <exception cref="SetupException">There is no such robot.</exception>
    public async ValueTask RunAsync(string? only, CancellationToken cancellationToken)
    {
        var finder = new RobotFinder(mqtt, RouteMap.Empty, ledger: null, time);
        var found = await finder.ListAsync(cancellationToken);
        foreach (var robot in only is null && found.Count > 0 ? found : [RobotChoice.Choose(found, only, "")])
        {
            await OpenAsync(robot, cancellationToken);
        }

        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                Tell();
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how watching ends.
        }
        finally
        {
            foreach (var link in links.Values)
            {
                await link.DisposeAsync();
            }
        }
    }

    /// <summary>Says a state in words, no finer than a person would notice.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The words.</returns>
    public static string Describe(RobotState state)
    {
        var words = new List<string> { !state.Online ? "offline" : state.EmergencyStopped ? "emergency stop" : state.Moving ? "moving" : "standing" };
        if (state.Pose is { } pose)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"at {pose.XMetres:F0}, {pose.YMetres:F0} m"));
        }

        if (state.Battery is { } charge)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"battery {Math.Round(charge * 20) * 5:F0} %"));
        }

        return string.Join(", ", words);
    }

    private async ValueTask OpenAsync(FoundRobot robot, CancellationToken cancellationToken)
    {
        var link = robot.Open(mqtt);
        links[robot.Id] = link;
        try
        {
            await link.ConnectAsync(cancellationToken);
        }
        catch (TimeoutException exception)
        {
            terminal.Line($"{robot.Id}: {exception.Message}");
        }
    }

    private void Tell()
    {
        foreach (var (id, link) in links)
        {
            var now = Describe(link.State);
            if (told.GetValueOrDefault(id) != now)
            {
                told[id] = now;
                terminal.Line($"{time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {id}: {now}");
            }
        }
    }
}
