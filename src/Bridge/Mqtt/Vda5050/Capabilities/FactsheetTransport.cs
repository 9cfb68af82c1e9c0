using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What people ask for most, as one action: a robot that can pick and drop at stations brings a load from one to another.</summary>
/// <remarks>It is done as two orders, the second once the first has succeeded, so that a failed pick never leads to a drop.</remarks>
public sealed class FactsheetTransport
{
    /// <summary>The action's name.</summary>
    public const string Name = "transport";

    private const string From = "from";
    private const string To = "to";
    private const double TimeoutSeconds = 1200;
    private readonly FactsheetAction pick;
    private readonly FactsheetAction drop;

    private FactsheetTransport(FactsheetAction pick, FactsheetAction drop)
    {
        (this.pick, this.drop) = (pick, drop);
        Spec = new(Name, TimeoutSeconds)
        {
            Description = "Picks up a load at one station and brings it to another.",
            Effect = ActionEffect.Reversible,
            Parameters =
            [
                new(From, ParameterKind.Entity) { Description = "The station where the load is; where the robot stands when not said.", EntityKinds = [FactsheetActions.StationKind] },
                new(To, ParameterKind.Entity) { Description = "The station where it is brought.", Required = true, EntityKinds = [FactsheetActions.StationKind] },
                .. Shared().Where(parameter => parameter.Name is not (From or To)),
            ],
        };
    }

    /// <summary>As a plan asks for it.</summary>
    public ActionSpec Spec { get; }

    /// <summary>Makes it of a robot's pick and drop.</summary>
    /// <param name="pick">The robot's pick; null when it has none.</param>
    /// <param name="drop">The robot's drop; null when it has none.</param>
    /// <returns>The action, or null when the robot cannot do both at stations, or needs to be told more than one sentence says.</returns>
    internal static FactsheetTransport? Of(FactsheetAction? pick, FactsheetAction? drop) =>
        pick is { OnNode: true } && drop is { OnNode: true } && drop.Spec.Parameters.All(parameter => !parameter.Required || pick.Spec.FindParameter(parameter.Name) is not null)
            ? new(pick, drop)
            : null;

    /// <summary>Splits it into what the robot knows.</summary>
    /// <param name="step">A step that asks for it.</param>
    /// <returns>The pick and the drop, each with an id of its own.</returns>
    public (ActionStep Pick, ActionStep Drop) Split(ActionStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return (Part(step, pick, From), Part(step, drop, To));
    }

    // What pick must be told, and what drop takes of it too.
    private IEnumerable<ParameterSpec> Shared() => pick.Spec.Parameters.Where(parameter => parameter.Name != pick.StationParameter);

    private static ActionStep Part(ActionStep step, FactsheetAction action, string place)
    {
        var arguments = step.Arguments.Where(argument => argument.Key is not (From or To) && action.Spec.FindParameter(argument.Key) is not null).ToEquatableMap();
        return step with
        {
            Id = $"{step.Id}.{action.Spec.Name}",
            Action = action.Spec.Name,
            Arguments = step.Arguments.TryGetValue(place, out var station) ? arguments.With(action.StationParameter!, station) : arguments,
        };
    }
}
