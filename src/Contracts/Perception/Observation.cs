namespace LamRobot.Contracts;

/// <summary>The world as perception sees it now.</summary>
public sealed record Observation
{
    /// <summary>Nothing is known.</summary>
    public static Observation Empty { get; } = new();

    /// <summary>When it was made.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Things, people and places; compared by content.</summary>
    public EquatableList<Entity> Entities { get; init => field = value ?? []; } = [];

    /// <summary>Elements of the screen; compared by content.</summary>
    public EquatableList<UiElement> UiElements { get; init => field = value ?? []; } = [];

    /// <summary>The robots; compared by content.</summary>
    public EquatableList<RobotState> Robots { get; init => field = value ?? []; } = [];

    /// <summary>Finds an entity by its id.</summary>
    /// <param name="id">The id to look for.</param>
    /// <returns>The entity, or null when it is not there.</returns>
    public Entity? Find(string id)
    {
        foreach (var entity in Entities)
        {
            if (string.Equals(entity.Id, id, StringComparison.Ordinal))
            {
                return entity;
            }
        }

        return null;
    }
}
