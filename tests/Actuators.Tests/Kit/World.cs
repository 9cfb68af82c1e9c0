namespace LamRobot.Actuators.Tests;

/// <summary>A world that a test changes, and that is always seen as it is.</summary>
internal sealed class World(Trace trace) : IObserver
{
    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, Entity> entities = new(StringComparer.Ordinal)
    {
        ["robot"] = new("robot", "robot", "robot"),
        ["kitchen"] = new("kitchen", "kitchen", "room"),
        ["office"] = new("office", "office", "room"),
        ["table"] = new("table", "kitchen table", "furniture") { Attributes = EquatableMap.Of(("room", "kitchen")) },
        ["apple"] = new("apple", "apple", "object"),
        ["fruit"] = new("fruit", "fruit", "category"),
    };

    /// <summary>Called before each look.</summary>
    public Func<CancellationToken, Task> OnLook { get; set; } = _ => Task.CompletedTask;

    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        trace.Add("look");
        await OnLook(cancellationToken);
        lock (gate)
        {
            return new Observation { Entities = entities.Values.ToEquatableList() };
        }
    }

    public void Set(string id, string attribute, string value)
    {
        lock (gate)
        {
            entities[id] = entities[id] with { Attributes = entities[id].Attributes.With(attribute, value) };
        }
    }

    public void Put(Entity entity)
    {
        lock (gate)
        {
            entities[entity.Id] = entity;
        }
    }

    public void Remove(string id)
    {
        lock (gate)
        {
            entities.Remove(id);
        }
    }
}
