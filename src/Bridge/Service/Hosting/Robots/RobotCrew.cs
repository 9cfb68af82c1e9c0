using LamRobot.Actuators.Robot;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>The robots of a broker beside the first one, connected; one that cannot join is left out and told, for the rest works without it.</summary>
internal sealed class RobotCrew
{
    private readonly List<RobotActuator> robots = [];
    private readonly List<IRobotLink> links = [];
    private readonly List<string> remarks = [];

    private RobotCrew()
    {
    }

    /// <summary>The robots; whoever carries missions out owns them.</summary>
    public IReadOnlyList<RobotActuator> Robots => robots;

    /// <summary>Their links.</summary>
    public IReadOnlyList<IRobotLink> Links => links;

    /// <summary>Who was left out, and why.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    /// <summary>Connects to robots.</summary>
    /// <param name="others">The robots, with their links; the caller disposes them when this fails.</param>
    /// <param name="first">The robot that is there already, connected.</param>
    /// <param name="time">Measures the waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Those that are there, and see.</returns>
    public static async ValueTask<RobotCrew> ConnectAsync(IReadOnlyList<(string Id, IRobotLink Link)> others, IRobotLink first, TimeProvider time, CancellationToken cancellationToken)
    {
        var crew = new RobotCrew();
        if (others.Count == 0)
        {
            return crew;
        }

        var joined = await Task.WhenAll(others.Select(other => TryConnectAsync(other.Id, other.Link, time, cancellationToken)));
        var names = (await OwnNamesAsync(first, time, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        foreach (var (other, (robot, own, problem)) in others.Zip(joined))
        {
            await crew.AddAsync(other, robot, own, problem, names);
        }

        return crew;
    }

    private static async Task<(RobotActuator Robot, IReadOnlyList<string> Own, string? Problem)> TryConnectAsync(string id, IRobotLink link, TimeProvider time, CancellationToken cancellationToken)
    {
        var robot = new RobotActuator(link, new RobotActuatorOptions(), time);
        try
        {
            await robot.ConnectAsync(cancellationToken);
            var own = await OwnNamesAsync(link, time, cancellationToken);
            return (robot, own, robot.Id == id ? null : $"it calls itself {robot.Id}");
        }
        catch (Exception exception) when (exception is TimeoutException or IOException or SetupException)
        {
            return (robot, [], exception.Message);
        }
    }

    /// <summary>What a robot calls itself in what it sees, once it sees.</summary>
    private static async Task<IReadOnlyList<string>> OwnNamesAsync(IRobotLink link, TimeProvider time, CancellationToken cancellationToken)
    {
        await RobotWait.UntilAsync(async () => (await link.ObserveAsync(cancellationToken)).Entities.Count > 0, time, cancellationToken);
        return [.. (await link.ObserveAsync(cancellationToken)).Entities.Where(entity => entity.Kind == "robot").Select(entity => entity.Id)];
    }

    // What robots see is looked at together: where two give themselves the same name, the place of one would pass for that of the other.
    private async ValueTask AddAsync((string Id, IRobotLink Link) other, RobotActuator robot, IReadOnlyList<string> own, string? problem, HashSet<string> names)
    {
        problem ??= own.FirstOrDefault(names.Contains) is { } taken ? $"another robot calls itself '{taken}' in what it sees, too" : null;
        if (problem is null)
        {
            names.UnionWith(own);
            robots.Add(robot);
            links.Add(other.Link);
        }
        else
        {
            remarks.Add($"robot {other.Id} is left out: {problem}");
            await robot.DisposeAsync();
        }
    }
}
