using CsCheck;

namespace LamRobot.Contracts.Tests;

/// <summary>Random records, for properties that hold for all of them.</summary>
internal static class Generate
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["abz09 _-.\"\\/äß漢\n"], 0, 12];
    private static readonly Gen<double> Number = Gen.Double[-1e6, 1e6];
    private static readonly Gen<double> Share = Gen.Double[0, 1];
    private static readonly Gen<DateTimeOffset> Instant = Gen.Long[0, 4_000_000_000].Select(DateTimeOffset.FromUnixTimeSeconds);

    public static Gen<ArgumentValue> Argument { get; } = Gen.OneOf(
        Text.Select(text => (ArgumentValue)text), Number.Select(number => (ArgumentValue)number), Gen.Bool.Select(flag => (ArgumentValue)flag));

    public static Gen<EquatableMap<ArgumentValue>> Arguments { get; } = Map(Argument);

    public static Gen<ActionStep> Step { get; } =
        from id in Text
        from actuator in Text
        from action in Text
        from arguments in Arguments
        from depends in List(Text)
        from confidence in Share
        select new ActionStep(id, actuator, action) { Arguments = arguments, DependsOn = depends, Confidence = confidence };

    public static Gen<ActionResult> Result { get; } =
        from status in Gen.Enum<ActionStatus>()
        from code in Gen.Enum<ResultCode>()
        from message in Text
        from applied in Arguments
        from known in Gen.Bool
        select new ActionResult(status, code, message) { Applied = applied, EffectKnown = known };

    public static Gen<PlanOutcome> Outcome { get; } =
        from kind in Gen.Enum<PlanOutcomeKind>()
        from steps in List(Step)
        from message in Text
        from confidence in Share
        from code in Gen.Enum<ResultCode>()
        select new PlanOutcome(kind, new Plan(steps), message, confidence) { Code = code };

    public static Gen<CapabilityManifest> Manifest { get; } = List(Actuator()).Select(actuators => new CapabilityManifest { Actuators = actuators });

    public static Gen<Observation> Observation { get; } =
        from time in Instant
        from entities in List(EntityOf())
        from elements in List(Element())
        from robots in List(Robot())
        select new Observation { Timestamp = time, Entities = entities, UiElements = elements, Robots = robots };

    public static Gen<Episode> Episode { get; } =
        from id in Text
        from command in Text
        from observation in Observation
        from plans in List(Outcome)
        from steps in List(EpisodeStepOf())
        from status in Gen.Enum<MissionStatus>()
        from started in Instant
        select new Episode(id, command) { Observation = observation, Plans = plans, Steps = steps, Status = status, Started = started, Ended = started };

    private static Gen<EpisodeStep> EpisodeStepOf() =>
        from step in Step
        from result in Result
        from started in Instant
        select new EpisodeStep(step, result, started, started);

    private static Gen<Entity> EntityOf() =>
        from id in Text
        from name in Text
        from kind in Text
        from attributes in Map(Text)
        from pose in Gen.Select(Number, Number, Number, (x, y, heading) => new Pose(x, y, heading)).Null()
        from confidence in Share
        from age in Gen.Long[0, 1_000_000]
        select new Entity(id, name, kind) { Attributes = attributes, Pose = pose, Confidence = confidence, Age = TimeSpan.FromMilliseconds(age) };

    private static Gen<UiElement> Element() =>
        from id in Text
        from role in Text
        from name in Text
        from value in Text.Null()
        from states in List(Text)
        from bounds in Gen.Select(Gen.Int, Gen.Int, (x, y) => new ScreenBounds(x, y, 1, 2)).Null()
        select new UiElement(id, role, name) { Value = value, States = states, Bounds = bounds };

    private static Gen<RobotState> Robot() =>
        from id in Text
        from online in Gen.Bool
        from battery in Share.Nullable()
        from moving in Gen.Bool
        select new RobotState(id, online) { Battery = battery, Moving = moving };

    private static Gen<ActuatorManifest> Actuator() =>
        from id in Text
        from kind in Text
        from actions in List(Action())
        select new ActuatorManifest(id, kind) { Actions = actions };

    private static Gen<ActionSpec> Action() =>
        from name in Text
        from effect in Gen.Enum<ActionEffect>()
        from parameters in List(Parameter())
        from ensures in List(Gen.Select(Text, Text, Text.Null(), Gen.Bool, (subject, attribute, value, negated) => new Condition(subject, attribute, value, negated)))
        select new ActionSpec(name) { Effect = effect, Parameters = parameters, Ensures = ensures };

    private static Gen<ParameterSpec> Parameter() =>
        from name in Text
        from kind in Gen.Enum<ParameterKind>()
        from required in Gen.Bool
        from choices in List(Text)
        from minimum in Number.Nullable()
        from unit in Text.Null()
        select new ParameterSpec(name, kind) { Required = required, Choices = choices, Minimum = minimum, Unit = unit };

    private static Gen<EquatableList<T>> List<T>(Gen<T> item) => item.Array[0, 4].Select(items => items.ToEquatableList());

    private static Gen<EquatableMap<T>> Map<T>(Gen<T> value) =>
        Gen.Select(Text, value, KeyValuePair.Create).Array[0, 4].Select(pairs => pairs.ToEquatableMap());
}
