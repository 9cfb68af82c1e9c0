using System.Text.Json.Serialization.Metadata;
using CsCheck;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>Every message of the protocol is read as it was written.</summary>
public sealed class WireRoundTripTests
{
    private static readonly Gen<double> Number = Gen.Double[-1e6, 1e6];
    private static readonly Gen<ArgumentValue> Value = Gen.OneOf(
        Gen.String.Select(ArgumentValue.FromString), Number.Select(ArgumentValue.FromDouble), Gen.Bool.Select(ArgumentValue.FromBoolean));

    private static readonly Gen<EquatableMap<ArgumentValue>> Values = Gen.Dictionary(Gen.String, Value)[0, 4].Select(pairs => pairs.ToEquatableMap());
    private static readonly Gen<EquatableMap<string>> Attributes = Gen.Dictionary(Gen.String, Gen.String)[0, 4].Select(pairs => pairs.ToEquatableMap());
    private static readonly Gen<EquatableList<string>> Words = Gen.String.List[0, 3].Select(words => words.ToEquatableList());
    private static readonly Gen<Pose?> Poses = Gen.Select(Number, Number, Number, Gen.Bool).Select(Pose? (x, y, heading, known) => known ? new Pose(x, y, heading) : null);
    private static readonly Gen<double?> MaybeNumber = Gen.Select(Number, Gen.Bool).Select(double? (number, known) => known ? number : null);

    private static readonly Gen<Entity> Entities = Gen.Select(Gen.String, Gen.String, Attributes, Poses, Gen.Double[0, 1], Gen.Long[0, 1L << 40])
        .Select((id, kind, attributes, pose, confidence, age) => new Entity(id, id, kind) { Attributes = attributes, Pose = pose, Confidence = confidence, Age = TimeSpan.FromTicks(age) });

    private static readonly Gen<ParameterSpec> Parameters = Gen.Select(Gen.String, Gen.Enum<ParameterKind>(), Gen.Bool, Words, MaybeNumber, MaybeNumber)
        .Select((name, kind, required, words, minimum, maximum) => new ParameterSpec(name, kind) { Required = required, Choices = words, EntityKinds = words, Minimum = minimum, Maximum = maximum, Unit = words.Count > 0 ? "m" : null });

    private static readonly Gen<EquatableList<Condition>> Conditions = Gen.Select(Gen.String, Gen.String, Gen.Bool)
        .Select((subject, value, negated) => new Condition(subject, "at", negated ? null : value, negated)).List[0, 2].Select(conditions => conditions.ToEquatableList());

    private static readonly Gen<ActionSpec> Actions = Gen.Select(Gen.String, Gen.Enum<ActionEffect>(), Parameters.List[0, 3], Gen.Double[0, 1e4], Conditions, Conditions)
        .Select((name, effect, parameters, timeout, requires, ensures) => new ActionSpec(name) { Description = name, Effect = effect, Parameters = parameters.ToEquatableList(), TimeoutSeconds = timeout, Requires = requires, Ensures = ensures });

    [Fact]
    public void Manifest() => Survives(
        Gen.Select(Gen.String, Gen.String, Actions.List[0, 3]).Select((id, kind, actions) => new ActuatorManifest(id, kind) { Description = kind, Actions = actions.ToEquatableList() }),
        WireJson.Default.ActuatorManifest);

    [Fact]
    public void Status() => Survives(Gen.Select(Gen.Bool, Gen.Int).Select((online, protocol) => new StatusMessage(online) { Protocol = protocol }), WireJson.Default.StatusMessage);

    [Fact]
    public void Command() => Survives(
        Gen.Select(Gen.String, Gen.String, Values, Gen.Double[0, 1e4]).Select((id, action, values, timeout) => new CommandMessage(id, action) { Arguments = values, TimeoutSeconds = timeout }),
        WireJson.Default.CommandMessage);

    [Fact]
    public void Cancel() => Survives(Gen.String.Select(id => new CancelMessage(id)), WireJson.Default.CancelMessage);

    [Fact]
    public void Progress() => Survives(
        Gen.Select(Gen.String, Gen.String, MaybeNumber).Select((id, message, fraction) => new ProgressMessage(id, message, fraction)), WireJson.Default.ProgressMessage);

    [Fact]
    public void Result() => Survives(
        Gen.Select(Gen.String, Gen.Enum<ActionStatus>(), Gen.Enum<ResultCode>(), Values, Gen.Bool)
            .Select((id, status, code, values, known) => new ResultMessage(id, status) { Code = code, Message = id, Applied = values, EffectKnown = known }),
        WireJson.Default.ResultMessage);

    [Fact]
    public void Telemetry() => Survives(
        Gen.Select(Gen.Long, Gen.Bool, Gen.Bool, Poses, MaybeNumber, Entities.List[0, 4])
            .Select((sequence, moving, stopped, pose, battery, entities) => new TelemetryMessage(sequence)
            {
                Moving = moving,
                EmergencyStopped = stopped,
                Pose = pose,
                Battery = battery,
                Entities = entities.Count > 3 ? null : entities.ToEquatableList(),
            }),
        WireJson.Default.TelemetryMessage);

    [Fact]
    public void Stop() => Survives(Gen.Select(Gen.String, Gen.Enum<StopKind>()).Select((id, kind) => new StopMessage(id, kind)), WireJson.Default.StopMessage);

    [Fact]
    public void Stopped() => Survives(Gen.Select(Gen.String, Gen.Enum<StopKind>()).Select((id, kind) => new StoppedMessage(id, kind)), WireJson.Default.StoppedMessage);

    [Fact]
    public void Release() => Survives(Gen.String.Select(id => new ReleaseMessage(id)), WireJson.Default.ReleaseMessage);

    private static void Survives<T>(Gen<T> messages, JsonTypeInfo<T> type)
        where T : class =>
        messages.Sample(message => WireJson.TryRead(WireJson.Write(message, type), type, out var read) && read.Equals(message));
}
