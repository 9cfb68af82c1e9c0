using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A table with blocks and bowls, and an arm with a camera above it.</summary>
public sealed class TabletopWorld : SimulatedWorld
{
    private readonly TabletopState table;
    private readonly TabletopArm arm;
    private readonly TabletopView view;
    private SyntheticCamera camera;

    internal TabletopWorld(TabletopScenario scenario, IReadOnlyList<Fact> setup, int seed, SimulationFaults faults, DateTimeOffset start, PositionSource positions)
        : base(seed, faults, start)
    {
        table = new(scenario, seed, faults);
        TabletopSetup.Apply(table, setup);
        arm = new(table, positions);
        view = new(arm);
        camera = new(scenario.Camera, new CameraEffects(), seed);
    }

    /// <inheritdoc />
    public override double RobotSpeed => table.Body.Speed;

    /// <inheritdoc />
    public override RobotState RobotState => view.State(online: true);

    /// <inheritdoc />
    public override IReadOnlyList<string> Cameras => [camera.Name];

    /// <summary>The tags on the table, by which a camera finds out where it is.</summary>
    public EquatableList<PlacedTag> Tags => table.Scenario.Tags.Select(static tag => new PlacedTag(tag.Id, tag.X, tag.Y, tag.Side)).ToEquatableList();

    /// <summary>What the camera's pictures suffer from.</summary>
    public CameraEffects CameraEffects
    {
        get;
        set
        {
            Validator.ValidateObject(value, new ValidationContext(value), validateAllProperties: true);
            field = value;
            camera = new(table.Scenario.Camera, value, Seed);
        }
    } = new();

    internal TabletopState Table => table;

    private protected override ActingRobot Robot => arm;

    /// <summary>Makes the built-in table.</summary>
    /// <param name="setup">Facts that override its start.</param>
    /// <param name="seed">All chance comes from it.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="start">The wall clock's time at the start.</param>
    /// <param name="positions">Who tells where things are.</param>
    /// <returns>The world.</returns>
    /// <exception cref="ScenarioException">A fact of the setup cannot be; the message names it.</exception>
    public static TabletopWorld BuiltIn(IReadOnlyList<Fact> setup, int seed, SimulationFaults faults, DateTimeOffset start, PositionSource positions) =>
        new(TabletopScenario.BuiltIn, setup, seed, faults, start, positions);

    /// <inheritdoc />
    public override Observation Observe() => view.Observe(Start + Elapsed, RobotState);

    internal override Func<CameraFrame> Shoot(string camera) => camera == this.camera.Name ? this.camera.Take(table, Elapsed, Start + Elapsed) : base.Shoot(camera);

    internal override FactSet TrueFacts(IReadOnlySet<string>? predicates) => TabletopFacts.Of(table, predicates);

    private protected override void StepAround(TimeSpan step) => table.Step(step.TotalSeconds);
}
