using LamRobot.Contracts;

namespace LamRobot.Training.Home;

/// <summary>A home as the robot knows it.</summary>
internal sealed class HomeWorld
{
    private readonly ILookup<string, Entity> byKind;
    private readonly HashSet<string> names;

    /// <summary>Makes a world of its entities.</summary>
    public HomeWorld(IReadOnlyList<Entity> entities)
    {
        Observation = new() { Entities = entities.ToEquatableList() };
        byKind = entities.ToLookup(entity => entity.Kind);
        names = [.. entities.Select(entity => entity.Name)];
        Held = entities.FirstOrDefault(entity => entity.Kind == "robot")?.Attributes.GetValueOrDefault("holding");
    }

    /// <summary>What is known.</summary>
    public Observation Observation { get; }

    /// <summary>Id of what is in the gripper, if anything is.</summary>
    public string? Held { get; }

    /// <summary>The entities of a kind.</summary>
    public IEnumerable<Entity> Of(string kind) => byKind[kind];

    /// <summary>Whether something is called so.</summary>
    public bool Knows(string name) => names.Contains(name);
}
