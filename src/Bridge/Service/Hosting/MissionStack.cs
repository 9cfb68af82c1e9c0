using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A planner and one robot or several, with everything that a command passes between them.</summary>
internal sealed class MissionStack : IAsyncDisposable
{
    private readonly ActuatorRegistry registry;
    private readonly RobotCrew crew;

    private MissionStack(ActuatorRegistry registry, RobotCrew crew, IReadOnlyList<string> remarks, IObserver observer, MissionLine line)
    {
        (this.registry, this.crew, Remarks, Observer) = (registry, crew, remarks, observer);
        (Stop, Loop) = line;
    }

    /// <summary>The robot; where there are several, the first.</summary>
    public IRobotLink Link => crew.Links[0];

    /// <summary>All robots.</summary>
    public IReadOnlyList<IRobotLink> Links => crew.Links;

    /// <summary>The ids of all robots.</summary>
    public IReadOnlyList<string> Robots => [.. crew.Robots.Select(robot => robot.Id)];

    /// <summary>Which robots were left out at the start, and why.</summary>
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
        RobotCrew crew;
        IReadOnlyList<string> remarks;
        try
        {
            (crew, remarks) = await RobotCrew.ConnectAsync(registry, link, company.Robots, time, cancellationToken);
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

        var observer = await GuestRegistration.AddAsync(company.Guests, registry, crew, time);
        return new(registry, crew, remarks, observer, MissionLine.Build(planner, registry, observer, company, pace, time));
    }

    /// <summary>Takes in a robot that has come later; an emergency stop that is on holds for it, too.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="link">Its link; the stack owns it from now on, and disposes it when the robot is left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why it is left out; null when it has joined.</returns>
    /// <exception cref="IOException">It has joined, and cannot be told of the emergency stop.</exception>
    /// <exception cref="TimeoutException">It has joined, and does not confirm the emergency stop.</exception>
    public async ValueTask<string?> JoinAsync(string id, IRobotLink link, CancellationToken cancellationToken)
    {
        var remark = await crew.JoinAsync(id, link, cancellationToken);
        if (remark is null && Stop.Latched)
        {
            await link.StopAsync(StopKind.Emergency, cancellationToken);
        }

        return remark;
    }

    /// <summary>Chooses what a command may use: of several robots the one that its words name, else the first that is there, and all that acts besides robots.</summary>
    /// <param name="words">The command.</param>
    /// <returns>Actuators' ids; none where there is nothing to choose.</returns>
    public EquatableList<string> ActuatorsFor(string words)
    {
        var robots = crew.Robots;
        if (robots.Count == 1)
        {
            return [];
        }

        var chosen = RobotChoice.FindNamed(robots, robot => robot.Id, words) ?? robots.FirstOrDefault(robot => robot.State.Online) ?? robots[0];
        return Manifest.Actuators.Select(actuator => actuator.Id).Where(id => id == chosen.Id || robots.All(robot => robot.Id != id)).ToEquatableList();
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
