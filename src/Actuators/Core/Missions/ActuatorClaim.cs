namespace LamRobot.Actuators;

/// <summary>The actuators that a mission needs for itself.</summary>
/// <param name="Actuators">Their ids; null for all there are, none while it is not known yet.</param>
internal sealed record ActuatorClaim(IReadOnlySet<string>? Actuators)
{
    public static ActuatorClaim Everything { get; } = new((IReadOnlySet<string>?)null);

    /// <summary>Of a mission that has to be planned before it is known what it needs.</summary>
    public static ActuatorClaim NotKnown { get; } = Of([]);

    public bool IsNotKnown => Actuators is { Count: 0 };

    public static ActuatorClaim Of(IEnumerable<string> actuators) => new(actuators.ToHashSet(StringComparer.Ordinal));

    public bool Covers(ActuatorClaim other) => Actuators is null || (other.Actuators is { } needed && needed.All(Actuators.Contains));

    /// <summary>Whether two missions with these cannot run at the same time.</summary>
    public bool Conflicts(ActuatorClaim other) => !IsNotKnown && !other.IsNotKnown && (Actuators is null || other.Actuators is null || Actuators.Overlaps(other.Actuators));
}
