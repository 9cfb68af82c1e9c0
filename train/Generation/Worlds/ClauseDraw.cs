using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>Draws simple requests that make sense in a world.</summary>
internal sealed class ClauseDraw(World world, SkillSet skills, References references, WorldBook book, bool heldOut, Random random)
{
    private static readonly (string Section, double Weight)[] Sections =
    [
        ("bring", 3), ("take", 1), ("move", 4), ("movefrom", .7), ("bringfrom", .7), ("restock", .4), ("trash", 1.4), ("trashfrom", .5), ("clear", .6), ("hold", .9), ("find", .4), ("go", .4),
        ("open", .35), ("close", .35), ("lampon", .15), ("lampoff", .15), ("examine", 1.2), ("heat", .3), ("cool", .3), ("clean", .3), ("slice", .3), ("heatput", 1), ("coolput", 1), ("cleanput", 1), ("sliceput", .8), ("nest", 1), ("drop", 1.5), ("need", 1.2),
    ];

    private static readonly string[] Needs = ["drink", "food", "snack", "wipe", "read", "write", "cut", "fruit", "caffeinated", "salty", "sweet"];

    private readonly IReadOnlyList<Thing> items = [.. world.Items];

    /// <summary>Draws a request; null when what was drawn makes no sense here.</summary>
    public TaskClause? Draw()
    {
        var section = random.Pick(Sections, pair => pair.Weight * (Suits(pair.Section) ? 1 : .03)).Section;
        return Make(section);
    }

    private TaskClause? Make(string section) => section switch
    {
        "go" => Target(section, world.Places),
        "open" => Target(section, world.Things.Where(thing => thing.Closes && !world.Start.Is(thing.Index, ThingStates.Open))),
        "close" => Target(section, world.Things.Where(thing => thing.Closes && world.Start.Is(thing.Index, ThingStates.Open))),
        "lampon" or "lampoff" => Target(section, world.Things.Where(thing => thing.Role == ThingRole.Lamp && section == "lampon" != world.Start.Is(thing.Index, ThingStates.Lit))),
        "need" => Need(),
        "drop" => Drop(),
        "clear" => Clear(),
        "nest" => Nest(),
        _ => About(section),
    };

    /// <summary>Draws a request for which a skill is missing; null when none was found.</summary>
    public TaskClause? DrawUnsuited()
    {
        var unsuited = Sections.Where(pair => !Suits(pair.Section) && pair.Section is not ("drop" or "need")).ToList();
        return unsuited.Count == 0 ? null : Make(random.Pick(unsuited, pair => pair.Weight).Section);
    }

    /// <summary>Draws a request for something that is not there; null when none was found.</summary>
    public TaskClause? DrawUnknown()
    {
        var unknown = world.Unknown.ToList();
        if (random.Hits(.2))
        {
            return DrawNowhere();
        }

        if (unknown.Count == 0 || Make(random.Pick(["bring", "take", "move", "trash", "hold", "find", "move", "bring"])) is not { Things.Count: 1 } clause)
        {
            return null;
        }

        var thing = random.Pick(unknown);
        var words = random.Hits(.15) && clause.Section is "bring" or "take" or "move" or "trash" ? new Reference("", random.Pick(["it", "that", "this"]), [thing.Index], 1)
            : new(random.Pick(["the", "the", "a", "my"]) is var article && article == "a" ? Reference.Article(thing.Sort.Name) : article, thing.Sort.Name, [thing.Index], 1);
        return world.Items.Any(item => item.Sort == thing.Sort) ? null : clause with { Things = [words] };
    }

    /// <summary>A request that leaves out where to.</summary>
    private TaskClause? DrawNowhere()
    {
        var items = world.Items.Where(item => world.Start.Holding != item.Index).ToList();
        return items.Count == 0 || world.Nowhere is not { } nowhere ? null : new(random.Hits(.4) ? "nowhere" : "move", [references.Simple([random.Pick(items).Index])]) { To = nowhere };
    }

    /// <summary>The things for which a request makes sense.</summary>
    public List<int> Pool(string section, Thing? to, Thing? from)
    {
        var tag = section switch { "heat" or "heatput" => "heat", "cool" or "coolput" => "cool", "clean" or "cleanput" => "wash", "slice" or "sliceput" => "slice", _ => null };
        return [.. items.Where(item => (tag is null || item.Has(tag)) && (to is null || (world.Start.Inside(item.Index) != to.Index && item.Index != to.Index))
            && (from is null || world.Start.Inside(item.Index) == from.Index) && (section is "hold" or "bring" or "take" or "move" or "trash" || world.Start.Holding != item.Index)).Select(item => item.Index)];
    }

    private bool Suits(string section) => section switch
    {
        "heat" => skills[Operator.Heat] is not null,
        "heatput" => CanCarry && skills[Operator.Heat] is not null,
        "cool" => skills[Operator.Cool] is not null,
        "coolput" => CanCarry && skills[Operator.Cool] is not null,
        "clean" => skills[Operator.Clean] is not null,
        "cleanput" => CanCarry && skills[Operator.Clean] is not null,
        "slice" => skills[Operator.Slice] is not null,
        "sliceput" => CanCarry && skills[Operator.Slice] is not null,
        "examine" or "lampon" => skills[Operator.On] is not null,
        "lampoff" => skills[Operator.Off] is not null,
        "open" => skills[Operator.Open] is not null,
        "close" => skills[Operator.Close] is not null,
        "hold" => skills[Operator.Pick] is not null,
        "find" => skills[Operator.Find] is not null,
        "go" => skills[Operator.Go] is not null,
        "drop" => world.Start.Holding >= 0,
        "bring" or "bringfrom" or "need" => skills[Operator.Fetch] is not null || CanHandOver,
        "take" => CanHandOver,
        "trash" or "trashfrom" or "clear" => skills[Operator.Discard] is not null || CanCarry,
        _ => CanCarry,
    };

    private bool CanCarry => skills[Operator.Move] is not null || (skills[Operator.Pick] is not null && (skills[Operator.Put] is not null || (skills[Operator.Down] is not null && skills[Operator.Go] is not null)));

    private bool CanHandOver => skills[Operator.Deliver] is not null || (skills[Operator.Pick] is not null && (skills[Operator.Give] is not null || skills[Operator.Bring] is not null || (skills[Operator.Down] is not null && skills[Operator.Go] is not null)));

    private TaskClause? Target(string section, IEnumerable<Thing> things) => things.ToList() is { Count: > 0 } fitting ? new(section, []) { To = random.Pick(fitting) } : null;

    private TaskClause? About(string section)
    {
        Thing? to = section switch
        {
            "bring" or "bringfrom" => world.Speaker >= 0 ? world.Things[world.Speaker] : null,
            "take" => Pick(world.Things.Where(thing => thing.Role == ThingRole.Person && thing.Index != world.Speaker)),
            "trash" or "trashfrom" => world.Trash,
            "examine" => Pick(world.Things.Where(thing => thing.Role == ThingRole.Lamp)),
            "hold" or "find" or "heat" or "cool" or "clean" or "slice" => null,
            _ => Pick(world.Things.Where(thing => thing.Role == ThingRole.Place)),
        };
        if (to is null && section is not ("hold" or "find" or "heat" or "cool" or "clean" or "slice"))
        {
            return null;
        }

        var from = section is "movefrom" or "bringfrom" or "trashfrom" && !world.TellsSorts ? Pick(world.Places.Where(place => place != to && items.Any(item => world.Start.Inside(item.Index) == place.Index))) : null;
        var pool = Pool(section, to, from);
        if (pool.Count == 0 || (from is null && section is "movefrom" or "bringfrom" or "trashfrom" && !world.TellsSorts))
        {
            return null;
        }

        if (section is "movefrom" or "bringfrom" or "trashfrom" && from is null)
        {
            return null;
        }

        var thing = references.Simple(pool);
        thing = from is null ? thing : thing with { Candidates = [.. thing.Candidates.Where(pool.Contains)] };
        return new(section, [thing]) { To = to, From = from, States = section switch { "heat" or "heatput" => ThingStates.Hot, "cool" or "coolput" => ThingStates.Cold, "clean" or "cleanput" => ThingStates.Clean, "slice" or "sliceput" => ThingStates.Sliced, _ => ThingStates.None } };
    }

    private Thing? Pick(IEnumerable<Thing> things) => things.ToList() is { Count: > 0 } fitting ? random.Pick(fitting) : null;

    private TaskClause? Need()
    {
        var need = random.Pick(Needs);
        var set = items.Where(item => need switch
        {
            "food" => item.Has("food") && !item.Has("vegetable") && item.Sort.Name != "egg",
            "caffeinated" => item.Has("drink") && item.Has("caffeinated"),
            "salty" or "sweet" => item.Has("food") && item.Has(need),
            _ => item.Has(need),
        }).Select(item => item.Index).ToList();
        if (set.Count == 0 || world.Speaker < 0)
        {
            return null;
        }

        var phrase = book.Phrases.Pick($"need.{need}", heldOut && random.Hits(.8), random);
        return new("bring", [new("", "", set, 1)]) { To = world.Things[world.Speaker], Need = phrase.Phrase.Source, NeedIsHeldOut = phrase.IsHeldOut };
    }

    private TaskClause? Drop()
    {
        var held = world.Start.Holding;
        if (held < 0 || world.Start.RobotAt < 0 || world.Things[world.Start.RobotAt].Role != ThingRole.Place)
        {
            return null;
        }

        return new("drop", [references.Simple([held]) with { Candidates = [held], Determiner = "the" }]) { To = world.Things[world.Start.RobotAt] };
    }

    private TaskClause? Clear()
    {
        var from = world.TellsSorts ? null : Pick(world.Things.Where(thing => thing.Role == ThingRole.Place && !thing.Closes && items.Count(item => world.Start.Inside(item.Index) == thing.Index) is > 0 and <= 4));
        return from is null || world.Trash is null || references.EverythingAt(from.Index) is not { } all ? null : new("clear", [all]) { To = world.Trash, From = from };
    }

    private TaskClause? Nest()
    {
        var into = Pick(items.Where(item => item.Holds && item.Has("holder") && world.Start.Holding != item.Index && world.Find(item.Id).Count == 1));
        var to = Pick(world.Things.Where(thing => thing.Role == ThingRole.Place));
        if (into is null || to is null || world.Start.Inside(into.Index) == to.Index)
        {
            return null;
        }

        var pool = items.Where(item => !item.Holds && world.Start.Holding != item.Index && !item.Has("soft")).Select(item => item.Index).ToList();
        return pool.Count == 0 ? null : new("nest", [references.Simple(pool)]) { Into = into, To = to };
    }
}
