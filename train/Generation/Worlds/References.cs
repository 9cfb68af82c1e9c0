using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>Names things of a world: by name, by what they are or are not, by where they are, one, several or all.</summary>
internal sealed class References(World world, WorldBook book, Random random)
{
    private static readonly string[] Groups = ["fruit", "drink", "soda", "snack", "food", "vegetable", "wipe", "dish", "cutlery", "read", "write", "tool", "toy", "device"];
    private static readonly string[] Properties = ["salty", "sweet", "crunchy", "caffeinated", "clear"];
    private static readonly string[] Numbers = ["", "one", "two", "three", "four"];
    private readonly IReadOnlyList<Thing> items = [.. world.Items];

    /// <summary>What a place, person, container or lamp is called.</summary>
    public string Name(Thing thing)
    {
        if (thing.Sort.Plural.Length == 0 && (thing.Role == ThingRole.Person || char.IsDigit(thing.Name[^1]) || char.IsUpper(thing.Sort.Name[^1])))
        {
            return thing.Sort.Name;
        }

        var noun = Noun(thing);
        return thing.Role == ThingRole.Item && thing.Colour is { } colour && !noun.StartsWith(colour, StringComparison.Ordinal) ? $"the {colour} {noun}" : $"the {noun}";
    }

    /// <summary>Names one of these things by its name.</summary>
    public Reference Simple(IReadOnlyList<int> pool) => ByName(world.Things[random.Pick(pool)], where: null);

    /// <summary>Names some of these things in a less direct way; null when none fits.</summary>
    public Reference? Deeper(IReadOnlyList<int> pool)
    {
        var thing = world.Things[random.Pick(pool)];
        return random.Next(world.TellsSorts ? 5 : 12) switch
        {
            0 or 1 => Category(thing),
            2 => Several(thing),
            3 => With(thing),
            4 => Other(thing),
            5 or 6 => Where(thing),
            7 or 8 => All(thing),
            9 => Everything(thing),
            10 => Other(thing),
            _ => With(thing),
        };
    }

    /// <summary>Names a thing, corrected after a slip of the tongue; null when there is nothing else to name.</summary>
    public Reference? Corrected(Reference right)
    {
        var others = items.Where(item => !right.Candidates.Contains(item.Index)).ToList();
        return others.Count == 0 || right.Count > 1 ? null : right with { Mistaken = ByName(random.Pick(others), null).Words };
    }

    /// <summary>All of these but one; null when there are too few.</summary>
    public Reference? AllBut(Reference all)
    {
        var sorts = all.Candidates.Select(index => world.Things[index]).GroupBy(thing => thing.Sort).ToList();
        if (!all.IsMany || all.Count != all.Candidates.Count || sorts.Count < 2 || all.Body.Contains(" but ", StringComparison.Ordinal))
        {
            return null;
        }

        var spared = random.Pick(sorts);
        var left = all.Candidates.Where(index => world.Things[index].Sort != spared.Key).ToList();
        var name = spared.Count() == 1 ? $"the {Noun(spared.First())}" : $"the {spared.Key.Plural}";
        return all with { Body = $"{all.Body} {random.Pick(["but", "except", "but not", "except for", "apart from", "other than"])} {name}", Candidates = left, Count = left.Count };
    }

    /// <summary>Everything that is at a place; null when there is nothing.</summary>
    public Reference? EverythingAt(int place)
    {
        var there = items.Where(item => world.Start.Inside(item.Index) == place).Select(item => item.Index).ToList();
        return there.Count == 0 ? null : new("", $"{random.Pick(["everything", "all the things", "all that is", "whatever is", "everything that is", "all the stuff"])} {At(world.Things[place])}", there, there.Count) { IsMany = true };
    }

    /// <summary>A place with its preposition.</summary>
    public string At(Thing place) => place.Preposition switch
    {
        "in" => $"{random.Pick(["in", "in", "inside"])} {Name(place)}",
        "on" => $"{random.Pick(["on", "on", "on top of"])} {Name(place)}",
        _ => $"at {Name(place)}",
    };

    private string Noun(Thing thing)
    {
        var (name, aliases) = thing.Sort.Tags.Contains("load") ? (thing.Name.ToLowerInvariant(), []) : (thing.Sort.Name, thing.Sort.Aliases);
        return aliases.Count > 0 && aliases[0] != "?" && random.Hits(.25) ? random.Pick(aliases) : name;
    }

    private List<int> Called(string noun, string? colour) => [.. items.Where(item =>
        (item.Sort.Name == noun || item.Sort.Aliases.Contains(noun) || (item.Has("load") && item.Name.Equals(noun, StringComparison.OrdinalIgnoreCase))) && (colour is null || item.Colour == colour)).Select(item => item.Index)];

    private Reference ByName(Thing thing, string? where)
    {
        var noun = Noun(thing);
        var colour = thing.Colour is not null && !noun.StartsWith(thing.Colour, StringComparison.Ordinal) && (Called(noun, null).Count > 1 || random.Hits(.4)) ? thing.Colour : null;
        var called = Called(noun, colour);
        var body = colour is null ? noun : $"{colour} {noun}";
        var article = thing.Has("load") && noun != thing.Sort.Name ? "" : called.Count > 1 && where is null && !world.TellsSorts
            ? random.Hits(.85) ? Reference.Article(body) : "the"
            : random.Pick(["the", "the", "the", "the", Reference.Article(body), Reference.Article(body), "my", "that", ""]);
        return new(article, where is null ? body : $"{body} {where}", called, 1) { TakesAdjective = true };
    }

    private Reference? FromSection(string section, string noun, List<int> set)
    {
        if (!book.Phrases.Has(section) || set.Count == 0)
        {
            return null;
        }

        var text = string.Concat(book.Phrases.Pick(section, heldOut: false, random).Phrase.Expand(random).Select(part => part switch
        {
            PhrasePart.Words words => words.Text,
            PhrasePart.Slot { Role: "n" } => noun,
            PhrasePart.Slot { Role: "some" } => "some",
            PhrasePart.Slot { Role: "a" } => "{a}",
            _ => "",
        }));
        if (!text.Contains("{a}", StringComparison.Ordinal))
        {
            return new("", text, set, 1);
        }

        var rest = text.Replace("{a} ", "", StringComparison.Ordinal);
        return new(Reference.Article(rest), rest, set, 1) { TakesAdjective = true };
    }

    private string? GroupOf(Thing thing, bool named = false) => Groups.Where(group => thing.Has(group) && (!named || group is "fruit" or "drink" or "soda" or "snack" or "vegetable" or "food" or "toy" or "tool")).ToList() is { Count: > 0 } fitting ? random.Pick(fitting) : null;

    private Reference? Category(Thing thing) => GroupOf(thing) is { } group ? FromSection($"category.{group}", group, Having(group)) : null;

    private List<int> Having(string tag, Func<Thing, bool>? also = null) => [.. items.Where(item => item.Has(tag) && (also is null || also(item))).Select(item => item.Index)];

    private Reference? With(Thing thing)
    {
        if (GroupOf(thing, named: true) is not { } group || group is "toy" or "tool" or "vegetable")
        {
            return null;
        }

        var property = random.Pick(Properties);
        return thing.Has(property) ? FromSection($"with.{property}", Spoken(group), Having(group, item => item.Has(property)))
            : Having(group, item => item.Has(property)).Count > 0 ? FromSection($"without.{property}", Spoken(group), Having(group, item => !item.Has(property)))
            : null;
    }

    private string Spoken(string group) => group switch
    {
        "drink" => random.Pick(["drink", "drink", "beverage"]),
        "soda" => random.Pick(["soda", "soda", "soft drink"]),
        "food" => "food",
        _ => group,
    };

    private Reference? Other(Thing thing)
    {
        var group = GroupOf(thing, named: true);
        var rivals = items.Where(item => item.Sort != thing.Sort && (group is null || item.Has(group))).ToList();
        if (rivals.Count == 0)
        {
            return null;
        }

        var rival = random.Pick(rivals).Sort;
        var any = group is null || random.Hits(.2);
        var set = items.Where(item => item.Sort != rival && (any || item.Has(group!))).Select(item => item.Index).ToList();
        var text = string.Concat(book.Phrases.Pick(any ? "other.thing" : "other.than", heldOut: false, random).Phrase.Expand(random).Select(part => part switch
        {
            PhrasePart.Words words => words.Text,
            PhrasePart.Slot { Role: "n" } => Spoken(group!),
            PhrasePart.Slot { Role: "a y" } => $"{Reference.Article(rival.Name)} {rival.Name}",
            PhrasePart.Slot { Role: "the y" } => $"the {rival.Name}",
            _ => Reference.Article(group ?? "x"),
        }));
        return new("", text, set, 1);
    }

    private Reference? Where(Thing thing)
    {
        var place = world.Start.Inside(thing.Index);
        if (place < 0 || world.Things[place].Role is ThingRole.Robot)
        {
            return null;
        }

        var there = items.Where(item => world.Start.Inside(item.Index) == place).Select(item => item.Index).ToList();
        var where = random.Hits(.25) ? $"that is {At(world.Things[place])}" : At(world.Things[place]);
        if (there.Count == 1 && random.Hits(.35))
        {
            return new("", $"{random.Pick(["the thing", "what is", "the one", "whatever is"])} {At(world.Things[place])}", there, 1);
        }

        var named = random.Hits(.25) && GroupOf(thing, named: true) is { } group ? new Reference("the", Spoken(group), Having(group), 1) : ByName(thing, null);
        var set = named.Candidates.Where(there.Contains).ToList();
        return named with { Determiner = set.Count == 1 ? "the" : Reference.Article(named.Body), Body = $"{named.Body} {where}", Candidates = set };
    }

    private Reference? All(Thing thing)
    {
        var group = random.Hits(.5) ? GroupOf(thing) : thing.Has("block") ? "block" : thing.Has("load") ? "load" : null;
        var named = group is not null && book.Phrases.Has($"many.{group}");
        var set = named ? Having(group!) : Called(thing.Sort.Name, null);
        if (set.Count < 2 || set.Count > 4)
        {
            return null;
        }

        var plural = named ? book.Phrases.Pick($"many.{group}", heldOut: false, random).Phrase.Source : thing.Sort.Plural;
        var start = set.Count == 2 && random.Hits(.3) ? "both" : random.Pick(["all the", "all", "the", "every one of the", "all of the", "all my", "each of the"]);
        return new("", $"{start} {plural}", set, set.Count) { IsMany = true };
    }

    private Reference? Several(Thing thing)
    {
        var group = random.Hits(.4) && !world.TellsSorts ? GroupOf(thing) : null;
        var named = group is not null && book.Phrases.Has($"many.{group}");
        var set = named ? Having(group!) : Called(thing.Sort.Name, null);
        var count = random.Hits(.75) ? 2 : 3;
        if (set.Count < count)
        {
            return null;
        }

        var plural = named ? book.Phrases.Pick($"many.{group}", heldOut: false, random).Phrase.Source : thing.Sort.Plural;
        var number = count == 2 && random.Hits(.25) ? random.Pick(["a couple of", "a pair of", "2"]) : random.Hits(.1) ? $"{count}" : Numbers[count];
        return new("", $"{number} {plural}", set, count) { IsMany = true };
    }

    private Reference? Everything(Thing thing)
    {
        var place = world.Start.Inside(thing.Index);
        return place >= 0 && world.Things[place].Role is ThingRole.Place && EverythingAt(place) is { Count: <= 4 } all ? all : null;
    }
}
