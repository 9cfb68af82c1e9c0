using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>Draws small worlds.</summary>
internal sealed class WorldDraw(WorldBook book, bool newNames, Random random)
{
    private static readonly string[] Colours = ["red", "blue", "green", "yellow", "white", "black", "orange", "purple", "pink", "brown"];
    private static readonly string[] ToldTags = ["fruit", "drink", "soda", "snack", "vegetable", "wipe", "dish", "tool", "toy", "salty", "sweet", "caffeinated"];

    private readonly List<Thing> things = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private WorldKinds kinds = new("object", "object", "location", "drawer", "person", "lamp");
    private bool titled;

    /// <summary>Draws a world for a manner of robot.</summary>
    public World Draw(WorldStyle style, WorldKinds worldKinds, SkillSet skills)
    {
        things.Clear();
        ids.Clear();
        kinds = worldKinds;
        titled = random.Hits(.35);
        var sorts = style == WorldStyle.Household && random.Hits(.75);
        var robot = Add(new(0, NewId("robot", "robot"), random.Pick(["Robot", "robot", "Helper", "Rob"]), "robot", ThingRole.Robot, new("robot", "", [], [], false)));
        var speaker = style is WorldStyle.Arm or WorldStyle.Warehouse ? -1 : AddPerson(first: true);
        AddPlaces(style);
        AddItems(style, sorts);
        if (style is WorldStyle.Steps or WorldStyle.Errands && random.Hits(.3))
        {
            AddPerson(first: false);
        }

        var state = Start(style, skills, sorts, robot, speaker);
        return new(things.ToArray(), robot, speaker, state) { TellsSorts = sorts, TellsPlaces = skills.Approaches || !skills.OpensByItself || random.Hits(.85), TellsIds = random.Hits(.75) };
    }

    private static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '_');

    private int Add(Thing thing)
    {
        things.Add(thing with { Index = things.Count });
        return things.Count - 1;
    }

    private string NewId(string name, string prefix)
    {
        var id = random.Hits(.1) ? $"{prefix}_{random.Between(1, 99)}" : Slug(name);
        for (var i = 2; !ids.Add(id); i++)
        {
            id = $"{Slug(name)}_{i}";
        }

        return id;
    }

    private string Titled(string name) => titled ? string.Join(' ', name.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) : name;

    private ThingSort Pick(string group, IReadOnlyCollection<ThingSort> without)
    {
        var all = book.Sorts(group, newNames);
        if (newNames && random.Hits(.4) && all.Where(sort => sort.IsHeldOut && !without.Contains(sort)).ToList() is { Count: > 0 } fresh)
        {
            return random.Pick(fresh);
        }

        return random.Pick(all.Where(sort => !without.Contains(sort)).ToList());
    }

    private int AddPerson(bool first)
    {
        var sorts = book.Sorts("people", newNames);
        var sort = random.Pick((first && random.Hits(.75) ? sorts.Where(x => x.Plural.Length > 0) : sorts.Where(x => x.Plural.Length == 0 && things.All(thing => thing.Sort != x))).ToList());
        var told = first && (sort.Plural.Length == 0 || random.Hits(.3)) ? new[] { ("role", random.Pick(["speaker", "user", "operator"])) } : [];
        return Add(new(0, NewId(sort.Name, "person"), Titled(sort.Name), kinds.Person, ThingRole.Person, sort) { Told = told });
    }

    private void AddPlaces(WorldStyle style)
    {
        var (group, count) = style switch
        {
            WorldStyle.Warehouse => ("stations", random.Between(3, 7)),
            WorldStyle.Arm => ("spots", random.Between(2, 5)),
            WorldStyle.Household => ("places", random.Between(3, 8)),
            _ => ("places", random.Between(2, 5)),
        };
        var used = new List<ThingSort>();
        for (var i = 0; i < count; i++)
        {
            used.Add(Pick(group, used));
            Add(new(0, NewId(used[^1].Name, "place"), Titled(used[^1].Name), kinds.Place, ThingRole.Place, used[^1]) { Holds = true });
        }

        var nowhere = Pick(group, used);
        used.Add(nowhere);
        Add(new(0, NewId(nowhere.Name, "nowhere"), nowhere.Name, kinds.Place, ThingRole.Nowhere, nowhere) { Holds = true, IsUnknown = true });
        if (style is WorldStyle.Arm or WorldStyle.Warehouse)
        {
            return;
        }

        for (var i = style == WorldStyle.Household ? random.Between(1, 4) : random.Between(0, 2); i > 0; i--)
        {
            used.Add(Pick("closed", used));
            Add(new(0, NewId(used[^1].Name, "container"), Titled(used[^1].Name), kinds.Closed, ThingRole.Place, used[^1]) { Holds = true, Closes = true });
        }

        if (random.Hits(.85))
        {
            var trash = Pick("trash", used);
            Add(new(0, NewId(trash.Name, "place"), Titled(trash.Name), kinds.Place, ThingRole.Trash, trash) { Holds = true });
        }

        for (var i = style == WorldStyle.Household ? random.Between(1, 2) : random.Hits(.2) ? 1 : 0; i > 0; i--)
        {
            var lamp = Pick("lamps", used);
            used.Add(lamp);
            Add(new(0, NewId(lamp.Name, "lamp"), Titled(lamp.Name), kinds.Lamp, ThingRole.Lamp, lamp));
        }
    }

    private void AddItems(WorldStyle style, bool sorts)
    {
        var group = style == WorldStyle.Arm ? "blocks" : style == WorldStyle.Warehouse ? "loads" : "items";
        var count = style switch
        {
            WorldStyle.Household => random.Between(8, 22),
            WorldStyle.Arm or WorldStyle.Warehouse => random.Between(3, 8),
            _ => random.Between(3, 9),
        };
        var used = new List<ThingSort>();
        var coloured = style == WorldStyle.Arm || random.Hits(.25);
        var told = random.Hits(.15);
        while (used.Count < count)
        {
            var left = group == "items" || used.Distinct().Count() < 6 && group != "blocks";
            var again = used.Count > 0 && !sorts && (!left || random.Hits(style is WorldStyle.Arm or WorldStyle.Warehouse ? .4 : .12));
            var invented = !sorts && group == "items" && random.Hits(told ? .25 : .02);
            var sort = again ? random.Pick(used) : invented ? Invent() : Pick(group, style == WorldStyle.Household ? used : []);
            used.Add(sort);
            AddItem(style, sort, sorts, coloured, told);
        }

        if (style is not (WorldStyle.Arm or WorldStyle.Warehouse))
        {
            var unknown = Pick(group, used);
            Add(new(0, NewId(unknown.Name, "unknown"), unknown.Name, kinds.Item, ThingRole.Item, unknown) { IsUnknown = true });
        }

        if (style == WorldStyle.Household && things.All(thing => !thing.Has("cut") || thing.IsUnknown))
        {
            AddItem(style, book.Sorts("items", false).First(sort => sort.Name == "knife"), sorts, coloured, told);
        }
    }

    private void AddItem(WorldStyle style, ThingSort sort, bool sorts, bool coloured, bool told)
    {
        var holder = sort.Tags.Contains("holder");
        var colour = coloured && !sorts && (style == WorldStyle.Arm || sort.Tags.Any(tag => tag is "dish" or "holder" or "write" or "read" or "soft" or "load" or "wipe" or "toy")) ? random.Pick(Colours) : null;
        var name = style == WorldStyle.Warehouse ? $"{sort.Name} {random.Pick([random.Between(1, 30).ToString(System.Globalization.CultureInfo.InvariantCulture), ((char)('B' + random.Next(12))).ToString()])}" : sort.Name;
        if (style == WorldStyle.Warehouse && things.Any(thing => thing.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) || (colour is not null && things.Any(thing => thing.Sort == sort && thing.Colour == colour)))
        {
            return;
        }

        var attributes = new List<(string, string)>();
        if (colour is not null && random.Hits(.4))
        {
            attributes.Add(("color", colour));
        }
        else if (colour is not null)
        {
            name = $"{colour} {name}";
        }

        if ((told || sort.Aliases is ["?"]) && sort.Tags.Where(ToldTags.Contains).ToList() is { Count: > 0 } tags)
        {
            attributes.Add(("category", string.Join(' ', tags)));
        }

        var thing = new Thing(0, NewId(name, "item"), Titled(name), holder ? kinds.Holder : kinds.Item, ThingRole.Item, sort) { Colour = colour, Holds = holder || style == WorldStyle.Arm, Told = attributes };
        for (var i = !sorts || (holder && random.Hits(.5)) ? 1 : random.Between(1, 3); i > 0; i--)
        {
            Add(thing);
        }
    }

    /// <summary>A thing that nobody knows: its attributes tell what it is.</summary>
    private ThingSort Invent()
    {
        var name = PseudoWords.Make(random);
        var sort = random.Pick(book.Sorts("items", false).Where(x => x.Tags.Any(ToldTags.Contains)).ToList());
        return new(name, name + "s", sort.Tags, ["?"], false);
    }

    private WorldState Start(WorldStyle style, SkillSet skills, bool sorts, int robot, int speaker)
    {
        var state = new WorldState(things.Count);
        var open = things.Where(thing => thing.Role == ThingRole.Place && !thing.Closes).ToList();
        var closed = things.Where(thing => thing.Closes).ToList();
        foreach (var thing in closed.Where(_ => !sorts && random.Hits(.15)))
        {
            state.Change(thing.Index, ThingStates.Open);
        }

        var crowded = random.Hits(.3) ? random.Pick(open) : null;
        foreach (var thing in things.Where(thing => thing.Role == ThingRole.Item))
        {
            var hidden = !thing.IsUnknown && closed.Count > 0 && random.Hits(sorts && !skills.OpensByItself ? 0 : .18);
            state.Move(thing.Index, (hidden ? random.Pick(closed) : crowded is not null && random.Hits(.5) ? crowded : random.Pick(open)).Index);
            if (thing.Has("wash") && thing.Has("dish") && !sorts && random.Hits(.15))
            {
                state.Change(thing.Index, ThingStates.Dirty);
            }
        }

        state.RobotAt = speaker >= 0 && random.Hits(.5) ? speaker : random.Pick(open).Index;
        var items = things.Where(thing => thing.Role == ThingRole.Item && !thing.IsUnknown).ToList();
        if (style == WorldStyle.Steps && random.Hits(.08) && items.Count > 0)
        {
            var held = random.Pick(items).Index;
            state.Move(held, robot);
            state.Holding = held;
        }

        return state;
    }
}
