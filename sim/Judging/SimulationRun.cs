namespace LamRobot.Sim;

/// <summary>One mission in a simulated world: its time, its world, a link to its robot, and its judge.</summary>
public sealed class SimulationRun
{
    private readonly MissionJudge judge;

    /// <summary>Builds the world of a case.</summary>
    /// <param name="simulationCase">What to start from and to judge by.</param>
    /// <exception cref="ScenarioException">The scenario is not known, or a fact of the setup cannot be.</exception>
    public SimulationRun(SimulationCase simulationCase)
    {
        Clock = new(SimulationClock.DefaultStart);
        World = Build(simulationCase);
        judge = new(simulationCase.Goal, simulationCase.Avoid);
        Link = new(this);
        judge.Watch(World);
    }

    /// <summary>How far one step moves the world.</summary>
    public static TimeSpan StepLength { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The run's time: it moves while an action is being done.</summary>
    public SimulationClock Clock { get; }

    /// <summary>The world.</summary>
    public SimulatedWorld World { get; }

    /// <summary>The link to the robot, which also observes.</summary>
    public LoopbackRobotLink Link { get; }

    /// <summary>Judges the run as it stands.</summary>
    /// <returns>The verdict.</returns>
    public SimulationVerdict Judge() => judge.Judge(World);

    internal void Step()
    {
        World.Step(StepLength);
        Clock.Advance(StepLength);
        judge.Watch(World);
    }

    private static SimulatedWorld Build(SimulationCase given)
    {
        if (given.Scenario == TabletopScenario.BuiltIn.Name)
        {
            return TabletopWorld.BuiltIn(given.Setup, given.Seed, given.Faults, SimulationClock.DefaultStart, given.Positions);
        }

        return given.Scenario == HomeScenario.BuiltIn.Name
            ? HomeWorld.BuiltIn(given.Setup, given.Seed, given.Faults, SimulationClock.DefaultStart)
            : throw new ScenarioException($"There is no scenario {given.Scenario}.");
    }
}
