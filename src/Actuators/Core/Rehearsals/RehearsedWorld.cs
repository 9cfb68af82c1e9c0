using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>The world as it is seen, with the effects of actions that were not really done.</summary>
/// <param name="observer">Sees the world.</param>
/// <remarks>Thread-safe.</remarks>
public sealed class RehearsedWorld(IObserver observer) : IObserver
{
    private const string Something = "something";
    private readonly Lock gate = new();
    private readonly List<Condition> effects = [];

    /// <inheritdoc />
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var seen = await observer.ObserveAsync(cancellationToken).ConfigureAwait(false);
        lock (gate)
        {
            return effects.Aggregate(seen, With);
        }
    }

    /// <summary>Counts the effects of an action as there.</summary>
    /// <param name="ensures">What the action promises.</param>
    /// <param name="arguments">The arguments that it would have had.</param>
    internal void Believe(EquatableList<Condition> ensures, EquatableMap<ArgumentValue> arguments)
    {
        var bindings = new Bindings([], arguments);
        lock (gate)
        {
            effects.AddRange(ensures.Select(condition => Bound(condition, bindings)).OfType<Condition>());
        }
    }

    // A condition that names a parameter without an argument promises nothing.
    private static Condition? Bound(Condition condition, Bindings bindings)
    {
        var value = condition.Value is null ? null : bindings.Resolve(condition.Value);
        return bindings.Resolve(condition.Subject) is { } subject && bindings.Resolve(condition.Attribute) is { } attribute && (condition.Value is null || value is not null)
            ? condition with { Subject = subject, Attribute = attribute, Value = value }
            : null;
    }

    private static Observation With(Observation seen, Condition effect)
    {
        var entity = seen.Find(effect.Subject) ?? new Entity(effect.Subject, effect.Subject, "object");
        var known = entity.Attributes.TryGetValue(effect.Attribute, out var value) ? value : "";
        var attributes = entity.Attributes.Where(attribute => attribute.Key != effect.Attribute);
        var wanted = Wanted(effect, known);
        var changed = entity with
        {
            Age = TimeSpan.Zero,
            Attributes = (wanted.Length == 0 ? attributes : attributes.Append(new(effect.Attribute, wanted))).ToEquatableMap(),
        };
        return seen with { Entities = seen.Entities.Where(each => each.Id != effect.Subject).Append(changed).ToEquatableList() };
    }

    private static string Wanted(Condition effect, string known) => effect switch
    {
        { Negated: false } => effect.Value ?? (known.Length > 0 ? known : Something),
        { Value: null } => "",
        _ => known == effect.Value ? "" : known,
    };
}
