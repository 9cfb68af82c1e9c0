using LamRobot.Actuators;
using LamRobot.Actuators.Robot;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A planner and one robot or several, with everything that a command passes between them.</summary>
internal sealed class MissionStack : IAsyncDisposable
{
    private readonly ActuatorRegistry registry;
    private readonly IReadOnlyList<RobotActuator> robots;

    private MissionStack(ActuatorRegistry registry, IRobotLink link, RobotActuator first, RobotCrew crew, IObserver observer, MissionLine line)
    {
        this.registry = registry;
        robots = [first, .. crew.Robots];
        Robots = [.. robots.Select(robot => robot.Id)];
        Link = link;
        Links = [link, .. crew.Links];
        Remarks = crew.Remarks;
        Observer = observer;
        (Stop, Loop) = line;
    }

    /// <summary>The robot; where there are several, the first.</summary>
    public IRobotLink Link { get; }

    /// <summary>All robots.</summary>
    public IReadOnlyList<IRobotLink> Links { get; }

    /// <summary>The ids of all robots.</summary>
    public IReadOnlyList<string> Robots { get; }

    /// <summary>Which robots were left out, and why.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>The world as the robots, and whatever else acts and sees, sees it.</summary>
    public IObserver Observer { get; }

    /// <summary>Stops everything that moves.</summary>
    public StopSwitch Stop { get; }

    /// <summary>Carries out commands.</summary>
    public MissionLoop Loop { get; }

    /// <summary>What can be asked for now.</summary>
    public CapabilityManifest Manifest => registry.Manifest;

    /// <summary>Connects to a robot and builds the way from a command to it.</summary>
    /// <param name="planner">Makes the plans.</param>
    /// <param name="link">The first robot; the stack owns it from now on.</param>
    /// <param name="company">Who watches, answers and keeps the journal.</param>
    /// <param name="pace">How long it waits for what.</param>
    /// <param name="time">Dates events and measures waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The stack.</returns>
    /// <exception cref="SetupException">Two actuators have the same id.</exception>
    public static async ValueTask<MissionStack> ConnectAsync(IPlanner planner, IRobotLink link, MissionCompany company, MissionPace pace, TimeProvider time, CancellationToken cancellationToken)
    {
        var registry = new ActuatorRegistry();
        var first = new RobotActuator(link, new RobotActuatorOptions(), time);
        RobotCrew crew;
        try
        {
            await first.ConnectAsync(cancellationToken);
            crew = await RobotCrew.ConnectAsync(company.Robots, link, time, cancellationToken);
            foreach (var robot in crew.Robots.Prepend(first))
            {
                registry.Add(robot, robot.Description);
            }
        }
        catch
        {
            await link.DisposeAsync();
            foreach (var (_, other) in company.Robots)
            {
                await other.DisposeAsync();
            }

            foreach (var guest in company.Guests)
            {
                await guest.Actuator.DisposeAsync();
            }

            throw;
        }

        IObserver seeing = crew.Robots.Count == 0 ? link : new CompositeObserver([link, .. crew.Robots.Select(robot => robot.Observer)], time);
        var observer = await GuestRegistration.AddAsync(company.Guests, registry, seeing, time);
        return new(registry, link, first, crew, observer, MissionLine.Build(planner, registry, observer, company, pace, time));
    }

    /// <summary>Chooses what a command may use: of several robots the one that its words name, else the first that is there, and all that acts besides robots.</summary>
    /// <param name="words">The command.</param>
    /// <returns>Actuators' ids; none where there is nothing to choose.</returns>
    public EquatableList<string> ActuatorsFor(string words)
    {
        if (robots.Count == 1)
        {
            return [];
        }

        var chosen = RobotChoice.FindNamed(robots, robot => robot.Id, words) ?? robots.FirstOrDefault(robot => robot.State.Online) ?? robots[0];
        return Manifest.Actuators.Select(actuator => actuator.Id).Where(id => id == chosen.Id || !Robots.Contains(id)).ToEquatableList();
    }

    /// <summary>What a command may ask for.</summary>
    /// <param name="words">The command.</param>
    /// <returns>The manifest without the robots that are not chosen.</returns>
    public CapabilityManifest ManifestFor(string words) => ActuatorsFor(words) is { Count: > 0 } chosen
        ? Manifest with { Actuators = Manifest.Actuators.Where(actuator => chosen.Contains(actuator.Id)).ToEquatableList() }
        : Manifest;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => registry.DisposeAsync();
}
