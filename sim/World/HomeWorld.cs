using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A home with its people and its robot.</summary>
public sealed class HomeWorld : SimulatedWorld
{
    private readonly HomeState home;
    private readonly HomeRobot robot;
    private readonly HomeView view;

    internal HomeWorld(HomeScenario scenario, IReadOnlyList<Fact> setup, int seed, SimulationFaults faults, DateTimeOffset start)
        : base(seed, faults, start)
    {
        home = new(scenario, seed, faults, start);
        HomeSetup.Apply(home, setup);
        robot = new(home);
        view = new(robot);
    }

    /// <inheritdoc />
    public override double RobotSpeed => home.Body.Speed;

    /// <inheritdoc />
    public override RobotState RobotState => view.State(online: true);

    private protected override ActingRobot Robot => robot;

    /// <summary>Makes the built-in home.</summary>
    /// <param name="setup">Facts that override its start.</param>
    /// <param name="seed">All chance comes from it.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="start">The wall clock's time at the start.</param>
    /// <returns>The world.</returns>
    /// <exception cref="ScenarioException">A fact of the setup cannot be; the message names it.</exception>
    public static HomeWorld BuiltIn(IReadOnlyList<Fact> setup, int seed, SimulationFaults faults, DateTimeOffset start) =>
        new(HomeScenario.BuiltIn, setup, seed, faults, start);

    /// <inheritdoc />
    public override Observation Observe() => view.Observe(Start + Elapsed, RobotState);

    internal override FactSet TrueFacts(IReadOnlySet<string>? predicates) => HomeFacts.Of(home, predicates);

    private protected override void StepAround(TimeSpan step) => home.Step(step);
}
