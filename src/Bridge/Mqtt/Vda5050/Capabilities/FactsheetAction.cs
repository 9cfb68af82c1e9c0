using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>An action of a factsheet that a person may ask for, and the way back to it.</summary>
public sealed class FactsheetAction
{
    private readonly VdaActionDescription source;
    private readonly IReadOnlyList<FactsheetParameter> parameters;

    internal FactsheetAction(VdaActionDescription source, IReadOnlyList<FactsheetParameter> parameters, string? stationParameter, ActionSpec spec)
    {
        this.source = source;
        this.parameters = parameters;
        StationParameter = stationParameter;
        Spec = spec;
    }

    /// <summary>As a plan asks for it.</summary>
    public ActionSpec Spec { get; }

    /// <summary>Its name in the factsheet.</summary>
    public string ActionType => source.ActionType;

    /// <summary>Whether it may be an instant action.</summary>
    public bool AtOnce => source.Scopes.Contains(VdaActionScope.Instant);

    /// <summary>Whether it may be done on a node.</summary>
    public bool OnNode => source.Scopes.Contains(VdaActionScope.Node);

    /// <summary>Whether it is done while the robot drives to a station: on edges, and not on nodes.</summary>
    public bool OnTheWay => source.Scopes.Contains(VdaActionScope.Edge) && !OnNode;

    /// <summary>The parameter that says at which station, or to which one on the way; null when it is done at once alone.</summary>
    public string? StationParameter { get; }

    /// <summary>Where a step wants it to be done.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The station's id, or null for where the robot stands.</returns>
    public string? StationOf(ActionStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return StationParameter is not null && step.Arguments.TryGetValue(StationParameter, out var station) && station.AsText() is { Length: > 0 } id ? id : null;
    }

    /// <summary>Turns a step into the action that the robot knows, with the keys and the type of its factsheet.</summary>
    /// <param name="step">The step.</param>
    /// <param name="actionId">A unique id for it.</param>
    /// <param name="refusal">Why not, in words, when it cannot be done.</param>
    /// <returns>The action, or null when an argument is missing, unknown or does not fit.</returns>
    public VdaAction? ToVda(ActionStep step, string actionId, out string? refusal)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(actionId);
        refusal = step.Arguments.Keys.FirstOrDefault(name => Spec.FindParameter(name) is null) is { } unknown ? $"{Spec.Name} has no parameter {unknown}." : null;
        var values = new List<KeyValuePair<string, ArgumentValue>>();
        foreach (var parameter in parameters)
        {
            if (step.Arguments.TryGetValue(parameter.Spec.Name, out var value))
            {
                refusal ??= parameter.Refusal(value);
                values.Add(new(parameter.Source.Key, value));
            }
            else if (parameter.Spec.Required)
            {
                refusal ??= $"{Spec.Name} needs {parameter.Spec.Name}.";
            }
        }

        return refusal is null ? new(ActionType, actionId) { BlockingType = BlockingType(), Parameters = values.ToEquatableMap() } : null;
    }

    /// <summary>The one that blocks most of those that the robot takes.</summary>
    private VdaBlockingType BlockingType() => source.BlockingTypes.Count == 0 ? VdaBlockingType.Hard : source.BlockingTypes.Max();
}
