using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A home with its people and its robot, stepped by whoever owns its time; from the same seed it goes the same way.</summary>
/// <remarks>Not safe for concurrent use: a link or a host holds a lock around every call.</remarks>
public sealed class HomeWorld
{
    private readonly HomeState home;
    private readonly HomeRobot robot;
    private readonly HomeView view;

    internal HomeWorld(HomeScenario scenario, IReadOnlyList<Fact> setup, int seed, SimulationFaults faults, DateTimeOffset start)
    {
        Start = start;
        Seed = seed;
        home = new(scenario, seed, faults, start);
        HomeSetup.Apply(home, setup);
        robot = new(home);
        view = new(robot);
    }

    /// <summary>The wall clock's time at the start of the run.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Time of the run.</summary>
    public TimeSpan Elapsed => robot.Now;

    /// <summary>The robot's ground speed, in m/s.</summary>
    public double RobotSpeed => home.Body.Speed;

    /// <summary>The robot's state as it says it itself.</summary>
    public RobotState RobotState => view.State(online: true);

    /// <summary>Makes the built-in home.</summary>
    /// <param name="setup">Facts that override its start.</param>
    /// <param name="seed">All chance comes from it.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="start">The wall clock's time at the start.</param>
    /// <returns>The world.</returns>
    /// <exception cref="ScenarioException">A fact of the setup cannot be; the message names it.</exception>
    public static HomeWorld BuiltIn(IReadOnlyList<Fact> setup, int seed, SimulationFaults faults, DateTimeOffset start) =>
        new(HomeScenario.BuiltIn, setup, seed, faults, start);

    /// <summary>Moves everything on.</summary>
    /// <param name="step">How far; 50 ms or less keeps the motion smooth.</param>
    public void Step(TimeSpan step)
    {
        home.Step(step);
        robot.Step(step);
    }

    /// <summary>What is true, seen from above.</summary>
    /// <returns>The facts.</returns>
    public FactSet TrueFacts() => HomeFacts.Of(home);

    /// <summary>What the robot knows.</summary>
    /// <returns>Its observation.</returns>
    public Observation Observe() => view.Observe(Start + Elapsed, RobotState);

    /// <summary>Ends an emergency stop.</summary>
    public void Release() => robot.Release();

    /// <summary>Brakes the robot and gives up its action.</summary>
    /// <param name="kind">How hard.</param>
    public void Stop(StopKind kind) => robot.Stop(kind);

    internal int Seed { get; }

    internal SimulationFaults Faults => home.Faults;

    internal FactSet TrueFacts(IReadOnlySet<string> predicates) => HomeFacts.Of(home, predicates);

    internal RobotAction Begin(ActionStep step) => robot.Begin(step);

    internal void Cancel(string stepId) => robot.Cancel(stepId);
}
