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
        if (simulationCase.Scenario != HomeScenario.BuiltIn.Name)
        {
            throw new ScenarioException($"There is no scenario {simulationCase.Scenario}.");
        }

        Clock = new(SimulationClock.DefaultStart);
        World = HomeWorld.BuiltIn(simulationCase.Setup, simulationCase.Seed, simulationCase.Faults, SimulationClock.DefaultStart);
        judge = new(simulationCase.Goal, simulationCase.Avoid);
        Link = new(this);
        judge.Watch(World);
    }

    /// <summary>How far one step moves the world.</summary>
    public static TimeSpan StepLength { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The run's time: it moves while an action is being done.</summary>
    public SimulationClock Clock { get; }

    /// <summary>The world.</summary>
    public HomeWorld World { get; }

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
}
