using LamRobot.Actuators;
using LamRobot.Actuators.Robot;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>The robots that may be spoken to, connected; one that cannot join is left out and told, for the rest works without it.</summary>
/// <remarks>Robots may join while others look and act, one after the other.</remarks>
internal sealed class RobotCrew : IObserver
{
    private readonly ActuatorRegistry registry;
    private readonly TimeProvider time;
    private volatile Aboard aboard;
    private HashSet<string>? names;

    private RobotCrew(ActuatorRegistry registry, Aboard first, TimeProvider time) => (this.registry, aboard, this.time) = (registry, first, time);

    /// <summary>The robots, the first one first.</summary>
    public IReadOnlyList<RobotActuator> Robots => aboard.Robots;

    /// <summary>Their links.</summary>
    public IReadOnlyList<IRobotLink> Links => aboard.Links;

    /// <summary>Connects to robots.</summary>
    /// <param name="registry">Owns the robots that join, the first one from the beginning.</param>
    /// <param name="link">The first robot.</param>
    /// <param name="others">The others; who is left out is disposed, and when this fails the caller disposes all.</param>
    /// <param name="time">Measures the waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Those that are there, and see; and who was left out, and why.</returns>
    public static async ValueTask<(RobotCrew Crew, IReadOnlyList<string> Remarks)> ConnectAsync(
        ActuatorRegistry registry, IRobotLink link, IReadOnlyList<(string Id, IRobotLink Link)> others, TimeProvider time, CancellationToken cancellationToken)
    {
        var first = new RobotActuator(link, new RobotActuatorOptions(), time);
        await first.ConnectAsync(cancellationToken);
        registry.Add(first, first.Description);
        var crew = new RobotCrew(registry, new([first], [link]), time);
        var remarks = new List<string>();
        var joining = await Task.WhenAll(others.Select(other => crew.TryConnectAsync(other.Id, other.Link, cancellationToken)));
        foreach (var applicant in joining)
        {
            if (await crew.AdmitAsync(applicant, cancellationToken) is { } remark)
            {
                remarks.Add(remark);
            }
        }

        return (crew, remarks);
    }

    /// <summary>Takes in a robot that has come later.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="link">Its link; it is disposed when the robot is left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why it is left out; null when it has joined.</returns>
    public async ValueTask<string?> JoinAsync(string id, IRobotLink link, CancellationToken cancellationToken) =>
        await AdmitAsync(await TryConnectAsync(id, link, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => Links is [var only]
        ? only.ObserveAsync(cancellationToken)
        : new CompositeObserver(Links, time).ObserveAsync(cancellationToken);

    private async Task<Applicant> TryConnectAsync(string id, IRobotLink link, CancellationToken cancellationToken)
    {
        var robot = new RobotActuator(link, new RobotActuatorOptions(), time);
        try
        {
            await robot.ConnectAsync(cancellationToken);
            var own = await OwnNamesAsync(link, cancellationToken);
            return new(id, robot, link, own, robot.Id == id ? null : $"it calls itself {robot.Id}");
        }
        catch (Exception exception) when (exception is TimeoutException or IOException or SetupException)
        {
            return new(id, robot, link, [], exception.Message);
        }
    }

    /// <summary>What a robot calls itself in what it sees, once it sees.</summary>
    private async Task<IReadOnlyList<string>> OwnNamesAsync(IRobotLink link, CancellationToken cancellationToken)
    {
        await RobotWait.UntilAsync(async () => (await link.ObserveAsync(cancellationToken)).Entities.Count > 0, time, cancellationToken);
        return [.. (await link.ObserveAsync(cancellationToken)).Entities.Where(entity => entity.Kind == "robot").Select(entity => entity.Id)];
    }

    // What robots see is looked at together: where two give themselves the same name, the place of one would pass for that of the other.
    private async ValueTask<string?> AdmitAsync(Applicant applicant, CancellationToken cancellationToken)
    {
        names ??= new(await OwnNamesAsync(Links[0], cancellationToken), StringComparer.Ordinal);
        var problem = applicant.Problem ?? (applicant.Own.FirstOrDefault(names.Contains) is { } taken ? $"another robot calls itself '{taken}' in what it sees, too" : Register(applicant.Robot));
        if (problem is not null)
        {
            await applicant.Robot.DisposeAsync();
            return $"robot {applicant.Id} is left out: {problem}";
        }

        names.UnionWith(applicant.Own);
        aboard = new([.. Robots, applicant.Robot], [.. Links, applicant.Link]);
        return null;
    }

    private string? Register(RobotActuator robot)
    {
        try
        {
            registry.Add(robot, robot.Description);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private sealed record Aboard(IReadOnlyList<RobotActuator> Robots, IReadOnlyList<IRobotLink> Links);

    private sealed record Applicant(string Id, RobotActuator Robot, IRobotLink Link, IReadOnlyList<string> Own, string? Problem);
}
