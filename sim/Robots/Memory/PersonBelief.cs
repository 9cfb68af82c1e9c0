namespace LamRobot.Sim;

/// <summary>What the robot has seen and learnt of a person.</summary>
internal sealed class PersonBelief(string id)
{
    public string Id => id;

    /// <summary>The name, once the robot knows whose face this is.</summary>
    public string? Name { get; set; }

    /// <summary>What the person is called in an observation: the name when it is known.</summary>
    public string EntityId => Name ?? id;

    /// <summary>Where the person was last; null when they are gone from there.</summary>
    public Point? Position { get; private set; }

    public string? Room { get; private set; }

    public string? At { get; private set; }

    public string? Pose { get; private set; }

    public string? Gesture { get; private set; }

    public string? Wears { get; private set; }

    public TimeSpan SeenAt { get; private set; }

    /// <summary>What was done with them: greeted, met, answered, followed.</summary>
    public SortedSet<string> Done { get; } = new(StringComparer.Ordinal);

    public void See(Person person, TimeSpan now)
    {
        (Position, Room, At, SeenAt) = (person.Position, person.Room, person.At, now);
        (Pose, Gesture, Wears) = (person.Pose, person.Gesture, person.Wears);
    }

    /// <summary>They are not where they were believed to be.</summary>
    public void Lose() => (Position, Room, At) = (null, null, null);
}
