namespace LamRobot.Training.Worlds;

/// <summary>Something in a small world.</summary>
/// <param name="Index">Its number in the world.</param>
/// <param name="Id">The id by which plans name it; things of one sort may share it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Its kind as an entity.</param>
/// <param name="Role">Its part.</param>
/// <param name="Sort">Its sort.</param>
internal sealed record Thing(int Index, string Id, string Name, string Kind, ThingRole Role, ThingSort Sort)
{
    /// <summary>Its colour, when things of its sort differ in it.</summary>
    public string? Colour { get; init; }

    /// <summary>Whether it can be opened and closed.</summary>
    public bool Closes { get; init; }

    /// <summary>Whether something can be put in or on it.</summary>
    public bool Holds { get; init; }

    /// <summary>Whether the observation does not show it: a request for it must be asked about.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Further attributes that the observation tells.</summary>
    public IReadOnlyList<(string Name, string Value)> Told { get; init; } = [];

    /// <summary>How something lies there: in, on or at.</summary>
    public string Preposition => Role == ThingRole.Item ? Has("dish") && Sort.Name is "plate" or "tray" || Has("block") ? "on" : "in" : Sort.Tags.Count > 0 ? Sort.Tags[0] : "at";

    /// <summary>Whether it is of a category.</summary>
    public bool Has(string tag) => Sort.Tags.Contains(tag);
}
