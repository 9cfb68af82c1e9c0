using System.Collections.Concurrent;
using System.Globalization;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A robot of the warehouse that speaks VDA 5050: hears orders, carries them out, says its state.</summary>
/// <remarks>Stepped by its fleet under the fleet's lock; only <see cref="Hear"/> and <see cref="Connected"/> may be called from elsewhere.</remarks>
public sealed class VdaRobot
{
    private const double LowCharge = 20;
    private readonly VdaRobotOptions options;
    private readonly WarehouseWorld world;
    private readonly Carrier carrier;
    private readonly ConcurrentQueue<MqttMessage> heard = new();
    private readonly UnreliablePath inbound;
    private readonly UnreliablePath outbound;
    private readonly Chance chance;
    private readonly Changes changes = new();
    private readonly ErrorBook errors;
    private readonly OrderBook book;
    private readonly ActionRunner runner;
    private readonly Driver driver;
    private readonly InstantControl control;
    private readonly VdaVoice voice;
    private TimeSpan frozenUntil;
    private int introductions;
    private (bool, bool, bool, string?, bool) condition;

    internal VdaRobot(WarehouseWorld world, Carrier carrier, VdaIdentity identity, VdaRobotOptions options, int seed, TimeProvider time)
    {
        (this.world, this.carrier, this.options, Identity) = (world, carrier, options, identity);
        Topics = new(options.InterfaceName, options.Dialect.Major, identity);
        chance = new(seed);
        (inbound, outbound) = (new(options.Faults, new(seed + 1)), new(options.Faults, new(seed + 2)));
        var skills = new SkillBook(options.Skills, options.Dialect);
        var check = new OrderCheck(world.Map, skills, options);
        errors = new(options.Dialect, changes);
        book = new(check, changes, options.NodeRadius);
        runner = new(skills, new(world, carrier), errors, changes);
        driver = new(world, carrier, book, runner);
        var factsheet = RobotFactsheet.Make(world.Limits, skills, world.Scenario.Loads.Select(static load => load.Type), options);
        voice = new(identity, Topics, factsheet, options, time, message => outbound.Put(message, world.Elapsed));
        control = new(options, world, carrier, book, check, runner, driver, errors, voice);
        book.StandAt(world.Map.Nearest(carrier.X, carrier.Y, within: options.NodeRadius)?.Id ?? "");
    }

    /// <summary>Which robot it is.</summary>
    public VdaIdentity Identity { get; }

    /// <summary>Its topics.</summary>
    public VdaTopics Topics { get; }

    /// <summary>Its state, as it would say it now.</summary>
    public VdaState State => new()
    {
        OrderId = book.Order?.OrderId ?? "",
        OrderUpdateId = book.Order?.Message.OrderUpdateId ?? 0,
        LastNodeId = book.LastNodeId,
        LastNodeSequenceId = book.LastSequence,
        Driving = !carrier.Standing,
        Paused = runner.Paused,
        NewBaseRequest = book.Order?.WantsMore == true,
        NodeStates = (book.Order?.Nodes ?? []).Select(static node => new VdaNodeState(node.NodeId, node.SequenceId, node.Released)).ToEquatableList(),
        EdgeStates = (book.Order?.Edges ?? []).Select(static edge => new VdaEdgeState(edge.EdgeId, edge.SequenceId, edge.Released)).ToEquatableList(),
        ActionStates = runner.OrderStates,
        InstantActionStates = runner.InstantStates,
        Position = new(carrier.X, carrier.Y, carrier.Heading, MapId, Localized: true),
        Velocity = new(carrier.Speed, 0, carrier.TurningSpeed),
        Loads = carrier.Load is { } load ? [new() { LoadId = load.Id, LoadType = load.Type }] : [],
        Battery = new(Math.Round(carrier.Charge, 1), carrier.Charging),
        Errors = errors.All,
        EmergencyStop = carrier.Braked ? VdaEmergencyStop.Manual : VdaEmergencyStop.None,
        FieldViolation = carrier.FieldViolation,
    };

    /// <summary>Whether its process answers nothing now.</summary>
    public bool Frozen => world.Elapsed < frozenUntil;

    private string MapId => world.Map.FindNode(book.LastNodeId)?.MapId ?? (world.Map.Nodes.Count > 0 ? world.Map.Nodes[0].MapId : "");

    /// <summary>A person at the robot presses the emergency stop, or releases it.</summary>
    /// <param name="pressed">Whether it is pressed.</param>
    public void PressEmergencyStop(bool pressed) => carrier.Braked = pressed;

    /// <summary>Its process answers nothing for a time.</summary>
    /// <param name="span">How long, in time of the world.</param>
    public void Freeze(TimeSpan span) => frozenUntil = world.Elapsed + span;

    /// <summary>Takes a message of its master; it is looked at in the next step.</summary>
    internal void Hear(MqttMessage message) => heard.Enqueue(message);

    /// <summary>Its connection stands: it introduces itself in the next step.</summary>
    internal void Connected() => Interlocked.Increment(ref introductions);

    /// <summary>What it says of its connection.</summary>
    internal MqttMessage Connection(VdaConnectionState state) => voice.Connection(state);

    /// <summary>Whether its connection is lost now.</summary>
    internal bool LosesConnection(TimeSpan step) => chance.Happens(options.Faults.DisconnectsPerMinute * step.TotalMinutes);

    /// <summary>Goes on for a step.</summary>
    /// <param name="step">How far, in time of the world.</param>
    /// <param name="send">Sends what it says.</param>
    internal void Step(TimeSpan step, Action<MqttMessage> send)
    {
        if (chance.Happens(options.Faults.FreezesPerMinute * step.TotalMinutes))
        {
            Freeze(options.Faults.FreezeFor);
        }

        if (Frozen)
        {
            // The drive stands when its control falls silent; messages wait in the connection.
            carrier.Held = true;
            return;
        }

        Listen();
        runner.Step(step, carrier.Standing);
        driver.Step();
        control.Step();
        Watch();
        Speak(send);
    }

    private void Listen()
    {
        while (heard.TryDequeue(out var message))
        {
            inbound.Put(message, world.Elapsed);
        }

        while (inbound.TryTake(world.Elapsed, out var message))
        {
            if (message.Topic == Topics.Order)
            {
                TakeOrder(options.Dialect.ReadOrder(message.Payload.Span));
            }
            else if (message.Topic == Topics.InstantActions)
            {
                TakeInstantActions(options.Dialect.ReadInstantActions(message.Payload.Span));
            }
        }
    }

    private void TakeOrder(VdaMessage<VdaOrder>? message)
    {
        if (message is null || Stranger(message.Header) is not null)
        {
            RefuseMessage("order", message?.Header, message?.Content);
            return;
        }

        var answer = book.Take(message.Content, runner.Busy || driver.Cancelling, driver.DistanceTo);
        if (answer.Refusal is { } refusal)
        {
            Refuse(message, refusal);
        }
        else if (answer.Begun is { } begun)
        {
            Accept(begun);
        }
    }

    private void Accept(bool begun)
    {
        if (begun)
        {
            errors.AcceptedOrder();
            runner.Begin(book.Order!, keepInstant: options.Dialect.Major >= 3);
            driver.Begin(book.Order!);
        }
        else
        {
            runner.Extend(book.Order!);
            driver.Extend();
        }
    }

    private void Refuse(VdaMessage<VdaOrder> message, OrderRefusal refusal)
    {
        (string, string)[] references =
        [
            .. refusal.About is { } about ? [about] : Array.Empty<(string, string)>(),
            ("orderId", message.Content.OrderId),
            ("orderUpdateId", message.Content.OrderUpdateId.ToString(CultureInfo.InvariantCulture)),
            ("headerId", message.Header.HeaderId.ToString(CultureInfo.InvariantCulture)),
            ("topic", "order"),
        ];
        errors.Refuse(refusal.Kind, refusal.Reason, references);
    }

    private void TakeInstantActions(VdaMessage<VdaInstantActions>? message)
    {
        if (message is null || Stranger(message.Header) is not null)
        {
            RefuseMessage("instantActions", message?.Header, null);
            return;
        }

        control.Take(message.Content);
    }

    private void RefuseMessage(string topic, VdaHeader? header, VdaOrder? order)
    {
        var references = new List<(string, string)> { ("topic", topic) };
        if (header is not null)
        {
            references.Add(("headerId", header.HeaderId.ToString(CultureInfo.InvariantCulture)));
        }

        if (order is not null)
        {
            references.Add(("orderId", order.OrderId));
        }

        errors.Refuse(RobotErrorKind.Validation, header is null ? "The message cannot be read." : Stranger(header)!, [.. references]);
    }

    /// <summary>Says why a message is not for this robot; null when it is.</summary>
    private string? Stranger(VdaHeader header) => header switch
    {
        _ when header.Robot != Identity => $"The message is for '{header.Robot.Manufacturer}/{header.Robot.SerialNumber}'.",
        _ when VdaDialect.Of(header.Version) != options.Dialect => $"The robot speaks {options.Dialect.Version}, not {header.Version}.",
        _ => null,
    };

    private void Watch()
    {
        errors.Set(RobotErrorKind.Obstacle, carrier.BlockedOn is not null, VdaErrorLevel.Warning, "Something lies in the way.", carrier.BlockedOn);
        errors.Set(RobotErrorKind.BatteryLow, carrier.Charge is > 0 and < LowCharge, VdaErrorLevel.Warning, "The battery is low.");
        errors.Set(RobotErrorKind.BatteryEmpty, carrier.Charge <= 0, VdaErrorLevel.Fatal, "The battery is empty.");
        var now = (!carrier.Standing, carrier.FieldViolation, carrier.Braked, carrier.Load?.Id, carrier.Charging);
        if (now != condition)
        {
            condition = now;
            changes.Mark();
        }
    }

    private void Speak(Action<MqttMessage> send)
    {
        if (Interlocked.Exchange(ref introductions, 0) > 0)
        {
            voice.Introduce();
        }

        voice.Step(changes.Count, () => State);
        while (outbound.TryTake(world.Elapsed, out var message))
        {
            send(message);
        }
    }
}
