using LamRobot.Actuators;
using LamRobot.Actuators.Robot;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A planner and a robot, with everything that a command passes between them.</summary>
internal sealed class MissionStack : IAsyncDisposable
{
    private readonly ActuatorRegistry registry;

    private MissionStack(ActuatorRegistry registry, IRobotLink link, IObserver observer, MissionLine line)
    {
        this.registry = registry;
        Link = link;
        Observer = observer;
        (Stop, Loop) = line;
    }

    /// <summary>The robot.</summary>
    public IRobotLink Link { get; }

    /// <summary>The world as the robot, and whatever else acts and sees, sees it.</summary>
    public IObserver Observer { get; }

    /// <summary>Stops everything that moves.</summary>
    public StopSwitch Stop { get; }

    /// <summary>Carries out commands.</summary>
    public MissionLoop Loop { get; }

    /// <summary>What can be asked for now.</summary>
    public CapabilityManifest Manifest => registry.Manifest;

    /// <summary>Connects to a robot and builds the way from a command to it.</summary>
    /// <param name="planner">Makes the plans.</param>
    /// <param name="link">The robot; the stack owns it from now on.</param>
    /// <param name="company">Who watches, answers and keeps the journal.</param>
    /// <param name="pace">How long it waits for what.</param>
    /// <param name="time">Dates events and measures waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The stack.</returns>
    /// <exception cref="SetupException">Two actuators have the same id.</exception>
    public static async ValueTask<MissionStack> ConnectAsync(IPlanner planner, IRobotLink link, MissionCompany company, MissionPace pace, TimeProvider time, CancellationToken cancellationToken)
    {
        var registry = new ActuatorRegistry();
        try
        {
            var actuator = new RobotActuator(link, new RobotActuatorOptions(), time);
            await actuator.ConnectAsync(cancellationToken);
            registry.Add(actuator, actuator.Description);
        }
        catch
        {
            await link.DisposeAsync();
            foreach (var guest in company.Guests)
            {
                await guest.Actuator.DisposeAsync();
            }

            throw;
        }

        var observer = await GuestRegistration.AddAsync(company.Guests, registry, link, time);
        return new(registry, link, observer, MissionLine.Build(planner, registry, observer, company, pace, time));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => registry.DisposeAsync();
}
