using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What a person may ask a VDA 5050 robot for: its factsheet as a manifest, and the way back from a step to the robot's action.</summary>
/// <remarks>
/// Texts of a factsheet come from a robot: they are shown to a model as descriptions and never decide what an action does to the world.
/// Only <c>go_to</c> and the actions that the standard itself defines as reversible or repeatable count as such; every other one is irreversible, and a person must approve it.
/// Source of the predefined actions: VDA 5050, table of predefined actions.
/// </remarks>
public sealed class FactsheetActions
{
    /// <summary>The action that drives to a station.</summary>
    public const string GoTo = "go_to";

    /// <summary>The parameter of <see cref="GoTo"/> that says where.</summary>
    public const string GoToStation = "station";

    /// <summary>The optional parameter of <see cref="GoTo"/> that limits the speed, in metres per second.</summary>
    public const string GoToSpeed = "speed";

    /// <summary>The kind of entity that a robot can be sent to.</summary>
    public const string StationKind = "station";

    /// <summary>How long a step may take that includes driving, in seconds.</summary>
    private const double DrivingTimeoutSeconds = 600;

    /// <summary>A factsheet comes from outside: what is beyond this is left out.</summary>
    private const int MostActions = 200;

    private const int MostParameters = 32;

    /// <summary>What the link itself does, and no person.</summary>
    private static readonly HashSet<string> OfTheLink = new(StringComparer.OrdinalIgnoreCase)
    {
        "stateRequest", "factsheetRequest", "logReport", "cancelOrder", "startPause", "stopPause", "initPosition", "initializePosition",
        "clearInstantActions", "clearZoneActions", "retry", "skipRetry", "updateCertificate",
    };

    private static readonly Dictionary<string, ActionEffect> Effects = new(StringComparer.Ordinal)
    {
        ["pick"] = ActionEffect.Reversible,
        ["drop"] = ActionEffect.Reversible,
        ["startCharging"] = ActionEffect.Idempotent,
        ["stopCharging"] = ActionEffect.Idempotent,
        ["detectObject"] = ActionEffect.Idempotent,
        ["finePositioning"] = ActionEffect.Idempotent,
    };

    private readonly Dictionary<string, FactsheetAction> byName = new(StringComparer.Ordinal);

    private FactsheetActions(VdaFactsheet factsheet, string robotId)
    {
        var leftOut = new List<LeftOutAction>();
        var specs = new List<ActionSpec> { Driving(factsheet, robotId) };
        var taken = new HashSet<string>(StringComparer.Ordinal) { GoTo };
        Position = FactsheetPosition.Of(factsheet, robotId);
        if (Position is not null)
        {
            taken.Add(FactsheetPosition.Name);
        }

        foreach (var source in factsheet.Actions.DistinctBy(action => action.ActionType).Where(action => !OfTheLink.Contains(action.ActionType)))
        {
            if ((specs.Count > MostActions ? $"Only the first {MostActions} actions are taken." : WhyNot(source)) is { } reason)
            {
                leftOut.Add(new(source.ActionType, reason));
                continue;
            }

            var action = Make(source, FactsheetText.Unique(FactsheetText.Snake(source.ActionType), taken));
            byName.Add(action.Spec.Name, action);
            specs.Add(action.Spec);
        }

        if (Position is not null)
        {
            specs.Add(Position.Spec);
        }

        Transport = taken.Contains(FactsheetTransport.Name) ? null : FactsheetTransport.Of(byName.GetValueOrDefault("pick"), byName.GetValueOrDefault("drop"));
        if (Transport is not null)
        {
            specs.Insert(1, Transport.Spec);
        }

        var kind = FactsheetText.Snake(factsheet.RobotClass).Replace('_', '-') is { Length: > 0 } robotClass ? robotClass : "mobile-robot";
        Manifest = new(robotId, kind)
        {
            Description = FactsheetText.Line(factsheet.SeriesDescription) ?? $"A {kind} {FactsheetText.Line(factsheet.SeriesName)}".TrimEnd() + ".",
            Actions = specs.ToEquatableList(),
        };
        LeftOut = leftOut.ToEquatableList();
    }

    /// <summary>What can be asked for.</summary>
    public ActuatorManifest Manifest { get; }

    /// <summary>Picking and dropping as one; null when the robot cannot do both, or calls something else so.</summary>
    public FactsheetTransport? Transport { get; }

    /// <summary>Telling the robot where it is; null when it cannot be told.</summary>
    public FactsheetPosition? Position { get; }

    /// <summary>What cannot be asked for, with the reason; without the actions that are the link's own.</summary>
    public EquatableList<LeftOutAction> LeftOut { get; }

    /// <summary>Reads a factsheet as what a person may ask for.</summary>
    /// <param name="factsheet">The factsheet.</param>
    /// <param name="robotId">The actuator's id.</param>
    /// <returns>The actions.</returns>
    public static FactsheetActions Of(VdaFactsheet factsheet, string robotId)
    {
        ArgumentNullException.ThrowIfNull(factsheet);
        ArgumentException.ThrowIfNullOrWhiteSpace(robotId);
        return new(factsheet, robotId);
    }

    /// <summary>Finds an action by its name in the manifest.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The action, or null for <see cref="GoTo"/>, which is an order alone, for what the link makes itself, and for names that are not there.</returns>
    public FactsheetAction? Find(string name) => byName.GetValueOrDefault(name);

    private static ActionSpec Driving(VdaFactsheet factsheet, string robotId)
    {
        var station = new ParameterSpec(GoToStation, ParameterKind.Entity) { Description = "Where to drive.", Required = true, EntityKinds = [StationKind] };
        var speed = new ParameterSpec(GoToSpeed, ParameterKind.Number)
        {
            Description = "How fast at most.",
            Unit = "m/s",
            Minimum = Math.Clamp(factsheet.MinimumSpeed, 0, Math.Max(factsheet.MaximumSpeed, 0)),
            Maximum = factsheet.MaximumSpeed,
        };
        return new(GoTo, DrivingTimeoutSeconds)
        {
            Description = "Drives to a station.",
            Effect = ActionEffect.Idempotent,
            // A factsheet without a speed gives no limit to check one against.
            Parameters = factsheet.MaximumSpeed > 0 ? [station, speed] : [station],
            Ensures = [new(robotId, "at", $"{{{GoToStation}}}")],
        };
    }

    private static string? WhyNot(VdaActionDescription source)
    {
        if (!source.Scopes.Any(scope => scope is VdaActionScope.Node or VdaActionScope.Edge or VdaActionScope.Instant))
        {
            return "It can be done neither at once nor on a node or an edge.";
        }

        if (FactsheetText.Snake(source.ActionType).Length == 0)
        {
            return "Its name has no letters.";
        }

        if (source.Parameters.FirstOrDefault(parameter => !parameter.IsOptional && !FactsheetParameter.CanBeGiven(parameter)) is { } parameter)
        {
            return $"It needs {FactsheetText.Line(parameter.Key)}, an object or a list, which cannot be given in words.";
        }

        return source.Parameters.Count > MostParameters ? $"It has more than {MostParameters} parameters." : null;
    }

    private static FactsheetAction Make(VdaActionDescription source, string name)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var parameters = source.Parameters.DistinctBy(parameter => parameter.Key).Where(FactsheetParameter.CanBeGiven)
            .Select(parameter => FactsheetParameter.Of(parameter, taken)).ToArray();
        var station = source.Scopes.Contains(VdaActionScope.Node) ? Station(taken)
            : source.Scopes.Contains(VdaActionScope.Edge) ? StationAhead(taken, required: !source.Scopes.Contains(VdaActionScope.Instant))
            : null;
        var specs = parameters.Select(parameter => parameter.Spec);
        var spec = new ActionSpec(name, station is null ? ActionSpec.DefaultTimeoutSeconds : DrivingTimeoutSeconds)
        {
            Description = FactsheetText.Line(source.Description) ?? FactsheetText.Sentence(source.ActionType),
            Effect = Effects.GetValueOrDefault(source.ActionType, ActionEffect.Irreversible),
            Parameters = (station is null ? specs : specs.Prepend(station)).ToEquatableList(),
        };
        return new(source, parameters, station?.Name, spec);
    }

    private static ParameterSpec Station(HashSet<string> taken) =>
        new(FactsheetText.Unique(taken.Contains("station") ? "at_station" : "station", taken), ParameterKind.Entity)
        {
            Description = "The station where; where the robot stands when not said.",
            EntityKinds = [StationKind],
        };

    private static ParameterSpec StationAhead(HashSet<string> taken, bool required) =>
        new(FactsheetText.Unique(taken.Contains("station") ? "to_station" : "station", taken), ParameterKind.Entity)
        {
            Description = $"The station to drive to meanwhile{(required ? "" : "; at once when not said")}.",
            Required = required,
            EntityKinds = [StationKind],
        };
}
