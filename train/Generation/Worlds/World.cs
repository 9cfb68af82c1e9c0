using LamRobot.Contracts;

namespace LamRobot.Training.Worlds;

/// <summary>A small world: its things, the robot, the person who speaks, and how it is at first.</summary>
/// <param name="Things">The things, by number.</param>
/// <param name="Robot">The robot's number.</param>
/// <param name="Speaker">The number of the person who speaks, -1 when nobody is there.</param>
/// <param name="Start">How it is at first.</param>
internal sealed record World(IReadOnlyList<Thing> Things, int Robot, int Speaker, WorldState Start)
{
    private readonly Dictionary<string, int[]> byId = Things.GroupBy(thing => thing.Id).ToDictionary(group => group.Key, group => group.Select(thing => thing.Index).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether the observation tells where things are and what the robot does.</summary>
    public bool TellsPlaces { get; init; } = true;

    /// <summary>Whether each sort is one entity, however many things of it there are.</summary>
    public bool TellsSorts { get; init; }

    /// <summary>Whether attributes name things by their id, else by their name.</summary>
    public bool TellsIds { get; init; } = true;

    /// <summary>Things that can be carried.</summary>
    public IEnumerable<Thing> Items => Things.Where(thing => thing.Role == ThingRole.Item && !thing.IsUnknown);

    /// <summary>Things of which only the speaker thinks that they are there.</summary>
    public IEnumerable<Thing> Unknown => Things.Where(thing => thing is { IsUnknown: true, Role: ThingRole.Item });

    /// <summary>Where things can be put, rubbish included.</summary>
    public IEnumerable<Thing> Places => Things.Where(thing => thing.Role is ThingRole.Place or ThingRole.Trash);

    /// <summary>A place that only the speaker knows of.</summary>
    public Thing? Nowhere => Things.FirstOrDefault(thing => thing.Role == ThingRole.Nowhere);

    /// <summary>Where rubbish goes.</summary>
    public Thing? Trash => Things.FirstOrDefault(thing => thing.Role == ThingRole.Trash);

    /// <summary>The things that an id may mean.</summary>
    public IReadOnlyList<int> Find(string id) => byId.TryGetValue(id, out var found) ? found : [];

    /// <summary>Shows the world in a state.</summary>
    public Observation Observe(WorldState state, IEnumerable<int> order)
    {
        var entities = new List<Entity>();
        foreach (var thing in order.Select(index => Things[index]).Where(thing => !thing.IsUnknown).DistinctBy(thing => thing.Id))
        {
            var attributes = thing.Told.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)).ToList();
            if (!TellsSorts)
            {
                attributes.AddRange(Attributes(thing, state).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
            }

            entities.Add(new(thing.Id, thing.Name, thing.Kind) { Attributes = EquatableMap.Create<string>([.. attributes]) });
        }

        return new() { Entities = entities.ToEquatableList() };
    }

    private IEnumerable<(string Name, string Value)> Attributes(Thing thing, WorldState state)
    {
        if (thing.Role == ThingRole.Robot)
        {
            if (TellsPlaces && state.RobotAt >= 0)
            {
                yield return ("at", Tell(state.RobotAt));
            }

            if (state.Holding >= 0)
            {
                yield return ("holding", Tell(state.Holding));
            }

            yield break;
        }

        if (TellsPlaces && thing.Role == ThingRole.Item && state.Inside(thing.Index) is var at && at >= 0 && at != Robot)
        {
            yield return ("at", Tell(at));
        }

        if (thing.Closes)
        {
            yield return ("state", state.Is(thing.Index, ThingStates.Open) ? "open" : "closed");
        }

        if (thing.Role == ThingRole.Lamp)
        {
            yield return ("state", state.Is(thing.Index, ThingStates.Lit) ? "on" : "off");
        }

        if (state.Is(thing.Index, ThingStates.Dirty))
        {
            yield return ("state", "dirty");
        }
    }

    private string Tell(int thing) => TellsIds ? Things[thing].Id : Things[thing].Name;
}
