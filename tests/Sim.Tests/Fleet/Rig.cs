using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim.Tests;

/// <summary>One robot in the built-in warehouse without a broker: what is written for it is read by it, step by step.</summary>
internal sealed class Rig
{
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private static readonly RobotSkill[] Invented =
    [
        new("waterPlants") { Description = "waters the plants", Scopes = [VdaActionScope.Node, VdaActionScope.Edge], Parameters = [new("litres", VdaValueType.Number) { IsOptional = true }], Duration = TimeSpan.FromSeconds(3) },
        new("playSound") { Description = "plays a sound", Parameters = [new("sound", VdaValueType.String)], Duration = TimeSpan.FromSeconds(1) },
    ];

    private readonly SimulationClock clock = new(SimulationClock.DefaultStart);
    private readonly VdaRobotOptions options;
    private long header;

    public Rig(VdaDialect? dialect = null, WarehouseFaults? faults = null, FleetFaults? wire = null, int seed = 1)
    {
        options = new() { Dialect = dialect ?? VdaDialect.V300, Skills = [.. Invented], Faults = wire ?? FleetFaults.None };
        World = new(WarehouseScenario.BuiltIn, 1, seed, faults ?? WarehouseFaults.None);
        Robot = new(World, World.Carriers[0], new("acme", "r1"), options, seed, clock);
    }

    public WarehouseWorld World { get; }

    public VdaRobot Robot { get; }

    public VdaState State => Robot.State;

    public Carrier Carrier => World.Carriers[0];

    public List<MqttMessage> Said { get; } = [];

    public void Send(VdaOrder order) => Hear(Robot.Topics.Order, options.Dialect.Write(new VdaMessage<VdaOrder>(Header(), order)));

    public void Send(params VdaAction[] actions) => Hear(Robot.Topics.InstantActions, options.Dialect.Write(new VdaMessage<VdaInstantActions>(Header(), new([.. actions]))));

    public void Hear(string topic, byte[] payload) => Robot.Hear(new(topic, payload) { Delivery = MqttDelivery.AtMostOnce });

    public VdaHeader Header() => new(header++, clock.GetUtcNow(), options.Dialect.Version, Robot.Identity);

    public void Once()
    {
        Robot.Step(Step, Said.Add);
        World.Step(Step);
        clock.Advance(Step);
    }

    public void Run(double seconds)
    {
        for (var left = seconds; left > 0; left -= Step.TotalSeconds)
        {
            Once();
        }
    }

    /// <summary>Runs until something is so; fails after some minutes of the world.</summary>
    public VdaState Until(Func<VdaState, bool> isSo)
    {
        for (var steps = 0; steps < 6000; steps++)
        {
            Once();
            if (isSo(State))
            {
                return State;
            }
        }

        Assert.Fail($"It never came to that. {State}");
        return State;
    }

    public VdaState UntilDone(string orderId) =>
        Until(state => state.OrderId == orderId && state.NodeStates.Count == 0 && !state.Driving && state.ActionStates.All(static action => action.Status is VdaActionStatus.Finished or VdaActionStatus.Failed));

    public VdaActionStatus? Status(string actionId) => State.ActionStates.Concat(State.InstantActionStates).FirstOrDefault(action => action.ActionId == actionId)?.Status;
}
