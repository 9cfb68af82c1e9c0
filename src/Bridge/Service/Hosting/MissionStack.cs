using LamRobot.Actuators;
using LamRobot.Actuators.Robot;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A planner and a robot, with everything that a command passes between them.</summary>
internal sealed class MissionStack : IAsyncDisposable
{
    private readonly ActuatorRegistry registry;

    private MissionStack(ActuatorRegistry registry, IRobotLink link, StopSwitch stop, MissionLoop loop)
    {
        this.registry = registry;
        Link = link;
        Stop = stop;
        Loop = loop;
    }

    /// <summary>The robot.</summary>
    public IRobotLink Link { get; }

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
            throw;
        }

        var recorder = new MissionRecorder(company.Journal, company.Listeners);
        var stop = new StopSwitch(registry, recorder, new StopOptions(), time);
        var safeguards = new Safeguards(new RulePolicy(company.Policy, time), company.Approver, stop);
        var dispatcher = new Dispatcher(registry, link, safeguards, recorder, pace.Dispatcher, time);
        return new(registry, link, stop, new MissionLoop(planner, dispatcher, company.Questioner, pace.Mission, time));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => registry.DisposeAsync();
}
