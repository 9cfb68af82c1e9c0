using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>Names devices and places as people do: by name, by a part of it, by the place, together, or as "it".</summary>
internal sealed class DeviceMentions(DeviceBook book, Random random)
{
    private static readonly string[] OneForms = ["one", "dev"];

    /// <summary>Draws what a clause is about, and names it.</summary>
    /// <param name="role"><c>target</c> for anything, <c>in</c> for a place with its preposition, <c>place</c> for a bare one, <c>many</c> and <c>one</c> for the kind alone.</param>
    /// <param name="form"><c>one</c> for a single device, <c>set</c> for several.</param>
    /// <param name="kind">The kind of device.</param>
    /// <param name="house">The house.</param>
    /// <param name="it">What was spoken of last.</param>
    /// <returns>The words, or null when the house has nothing that fits.</returns>
    public Mention? Draw(string role, string form, DeviceKind kind, House house, TargetScope? it) => role switch
    {
        "many" or "one" => Kind(kind, role == "many"),
        "in" => In(kind, house),
        "place" => Place(kind, house),
        _ when it is not null && it.Kind == kind.Key && form != "set" && random.Hits(.7) => Pronoun(it),
        _ => Target(form, kind, house),
    };

    /// <summary>Names one device.</summary>
    public Mention Device(HouseDevice device, House house)
    {
        var name = device.Entity.Name.ToLowerInvariant();
        var noun = device.Noun.ToLowerInvariant();
        var alone = house.Devices.Count(other => Has(other.Entity.Name, noun)) == 1;
        var kind = book.Kind(device.Kind);
        var inArea = device.Area is { } area ? house.Devices.Where(other => other.Area == area).ToList() : [];
        if (alone && random.Hits(.5))
        {
            name = book.Aliases.TryGetValue(noun, out var others) && random.Hits(.35) && random.Pick(others) is var alias && house.Entities.All(e => !Has(e.Name, alias)) ? alias : noun;
        }
        else if (inArea.Count(other => other.Kind == device.Kind) == 1 && random.Hits(.12) && kind.One[0] is var one && inArea.Count(other => Has(other.Entity.Name, one)) <= 1)
        {
            name = $"{AreaName(device.Area!)} {one}";
        }
        else if (device.Area is not null && random.Hits(.18) && inArea.Count(other => Has(other.Noun, noun)) == 1)
        {
            return Words(Article(noun, kind) + noun + random.Pick([" in ", " in ", " of "]) + random.Pick(["the ", "the ", ""]) + AreaName(device.Area!), new(ScopeSort.Device, device.Kind, device.Entity));
        }

        return Words(Article(name, kind) + name, new(ScopeSort.Device, device.Kind, device.Entity));
    }

    /// <summary>Names an area.</summary>
    public string Area(Entity area) => (Bare(area) ? "" : random.Pick(["the ", "the ", ""])) + AreaName(area);

    private static bool Has(string name, string part) => $" {name} ".Contains($" {part} ", StringComparison.OrdinalIgnoreCase);

    private static Mention Words(string text, TargetScope scope)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = words.Length > 1 && words[0] is "the" or "my" or "a" or "our" ? 1 : 0;
        return new(words, scope, new(start, words.Length));
    }

    private static Mention Pronoun(TargetScope it)
    {
        string[] words = [it.IsPlural || it.Sort == ScopeSort.Place ? "them" : "it"];
        return new(words, it, new(0, 1), null, null);
    }

    private Mention Kind(DeviceKind kind, bool plural)
    {
        var noun = random.Pick(plural ? kind.Many : kind.One);
        var words = noun.Split(' ');
        return new(words, new(ScopeSort.Unnamed, kind.Key, IsPlural: plural), new(0, words.Length), null, new(0, words.Length));
    }

    private Mention? Target(string form, DeviceKind kind, House house)
    {
        var devices = house.Of(kind.Key);
        var roll = OneForms.Contains(form) ? random.Between(2, 51) : form == "set" ? random.Between(52, 99) : random.Next(107);
        if (roll < 52 || !kind.IsPlaced)
        {
            return devices.Count == 0 ? null : roll < 3 ? Wrong(kind, house) : roll < 5 && form == "" ? Corrected(devices, house) : Device(random.Pick(devices), house);
        }

        return roll switch
        {
            < 62 => Unnamed(kind, plural: devices.Count > 1 || random.Hits(.3)),
            < 66 => Unnamed(kind, plural: false),
            < 92 => Set(kind, house),
            < 96 => Everywhere(kind, house),
            < 100 => Except(kind, house),
            < 104 => Wrong(kind, house),
            _ => Words(random.Pick(book.List("vague")), new(ScopeSort.Unclear, kind.Key)),
        };
    }

    private Mention Unnamed(DeviceKind kind, bool plural)
    {
        var noun = random.Pick(plural ? kind.Many : kind.One).Split(' ');
        string[] words = [random.Pick(["the", "the", "the", "my"]), .. noun];
        return new(words, new(ScopeSort.Unnamed, kind.Key, IsPlural: plural), new(1, words.Length), null, new(1, words.Length));
    }

    private Mention? Corrected(List<HouseDevice> devices, House house)
    {
        if (devices.Count < 2)
        {
            return null;
        }

        var two = random.Sample(devices, 2);
        var (first, second) = (Device(two[0], house), Device(two[1], house));
        string[] words = [.. first.Words, .. random.Pick(book.List("corrections")).Split(' '), .. second.Words];
        return second.Shift(words.Length - second.Words.Count) with { Words = words };
    }

    /// <summary>A device of a name that nothing here has.</summary>
    private Mention? Wrong(DeviceKind kind, House house)
    {
        var names = kind.Names.Where(name => house.Entities.All(e => !Has(e.Name, name) && !Has(name, e.Name.ToLowerInvariant()))).ToList();
        if (names.Count == 0 || !kind.IsPlaced)
        {
            return null;
        }

        var place = random.Pick(book.List("areas.home"));
        var name = random.Pick(names);
        return house.Entities.Any(e => Has(e.Name, place)) || house.Of(kind.Key).Any(device => name.Split(' ').Any(word => Has(device.Entity.Name, word))) ? null
            : Words("the " + (random.Hits(.5) ? place + " " : "") + name, new(ScopeSort.Unclear, kind.Key));
    }

    private Mention? Set(DeviceKind kind, House house)
    {
        var (place, devices) = SomePlace(kind, house);
        if (place is null)
        {
            return null;
        }

        var scope = new TargetScope(ScopeSort.Place, kind.Key, place, IsPlural: true);
        var noun = random.Pick(kind.Many);
        var every = devices.Count == 2 ? random.Pick(["both ", "both ", "all the ", "the "]) : random.Pick(["the ", "the ", "all the ", "all ", "all of the ", "", "my "]);
        if (place != house.Here && house.Areas.Any(x => x.Area == place) && random.Hits(.45))
        {
            // "the kitchen lights"
            var name = AreaName(place);
            return Parts([(every, 0), (random.Hits(.1) && !name.EndsWith('s') && !name.Contains('\'', StringComparison.Ordinal) ? name + "'s" : name, 1), (noun, 2)], scope);
        }

        noun = random.Hits(.08) ? (every = "every ", random.Pick(kind.One)).Item2 : noun;
        var (preposition, placed) = Preposed(place, house);
        return Parts([(every, 0), (noun, 2), (preposition, 0), (placed, 1)], scope);
    }

    private Mention? Everywhere(DeviceKind kind, House house)
    {
        var noun = random.Pick(kind.Many);
        var scope = new TargetScope(ScopeSort.Place, kind.Key, house.Home, IsPlural: true);
        return random.Next(3) switch
        {
            0 when house.Home is not null => Parts([(random.Pick(["all the ", "all ", "every single ", "the "]), 0), (noun, 2), (random.Pick(["in ", "in ", "throughout "]), 0), (random.Pick(book.List("home.words")), 1)], scope),
            1 => Parts([("every ", 0), (random.Pick(kind.One), 2)], scope),
            _ => Parts([(random.Pick(["all ", "all the ", "all of the ", "all my "]), 0), (noun, 2)], scope),
        };
    }

    /// <summary>All of a place but one, which takes a step for each of the others.</summary>
    private Mention? Except(DeviceKind kind, House house)
    {
        var (place, devices) = SomePlace(kind, house);
        if (place is null || devices.Count is < 2 or > 5)
        {
            return null;
        }

        var out1 = random.Pick(devices);
        var named = Device(out1, house);
        var (preposition, placed) = Preposed(place, house);
        return Parts(
            [(random.Pick(["all the ", "all ", "every one of the "]), 0), (random.Pick(kind.Many), 2), (preposition, 0), (placed, 1), (random.Pick(["but", "except", "except for", "apart from", "besides"]), 0), (string.Join(' ', named.Words), 0)],
            new(ScopeSort.Place, kind.Key, place, IsPlural: true, Except: out1.Entity));
    }

    private Mention? In(DeviceKind kind, House house)
    {
        var (place, _) = SomePlace(kind, house);
        if (place is null)
        {
            return null;
        }

        var (preposition, placed) = Preposed(place, house);
        return Parts([(preposition, 0), (placed, 1)], new(ScopeSort.Place, kind.Key, place, IsPlural: true));
    }

    private Mention? Place(DeviceKind kind, House house)
    {
        var (place, _) = SomePlace(kind, house);
        return place is null ? null
            : place == house.Here && random.Hits(.4) ? Parts([("this", 0), (random.Pick(["room", "place"]), 1)], new(ScopeSort.Place, kind.Key, place, IsPlural: true))
            : Parts([(place == house.Home ? "" : Bare(place) ? "" : random.Pick(["the ", "the ", ""]), 0), (place == house.Home ? random.Pick(book.List("home.words")) : AreaName(place), 1)], new(ScopeSort.Place, kind.Key, place, IsPlural: true));
    }

    private (Entity? Place, List<HouseDevice> Devices) SomePlace(DeviceKind kind, House house)
    {
        for (var tries = 0; tries < 4; tries++)
        {
            var place = house.Here is { } here && random.Hits(.2) ? here
                : house.Floors.Count > 0 && random.Hits(.22) ? random.Pick(house.Floors)
                : house.Home is { } home && random.Hits(.08) ? home
                : house.Areas.Count > 0 ? random.Pick(house.Areas).Area : null;
            if (place is not null && house.In(kind.Key, place) is { Count: > 0 } devices)
            {
                return (place, devices);
            }
        }

        return (null, []);
    }

    private (string Preposition, string Place) Preposed(Entity place, House house)
    {
        if (place == house.Home)
        {
            return random.Hits(.25) ? ("", "everywhere") : ("in ", random.Pick(book.List("home.words")));
        }

        if (place == house.Here && random.Hits(.5))
        {
            return random.Pick([("in", "here"), ("in", "this room"), ("", "here"), ("in", "the room"), ("", "in here")]);
        }

        var name = AreaName(place);
        return Bare(place) && !name.Contains('\'', StringComparison.Ordinal) ? ("", name) : (house.Floors.Contains(place) ? "on " : "in ", Bare(place) ? name : random.Pick(["the ", "the ", "the ", ""]) + name);
    }

    private static bool Bare(Entity place) => place.Name.EndsWith("stairs", StringComparison.OrdinalIgnoreCase) || place.Name.Contains('\'', StringComparison.Ordinal);

    private string AreaName(Entity area)
    {
        var name = area.Name.ToLowerInvariant();
        return book.Aliases.TryGetValue(name, out var others) && random.Hits(.15) ? random.Pick(others) : name;
    }

    private string Article(string name, DeviceKind kind) =>
        name.Contains('\'', StringComparison.Ordinal) || (!kind.IsPlaced && random.Hits(.6)) ? "" : random.Pick(["the ", "the ", "the ", "", "my "]);

    private static Mention Parts((string Text, int Label)[] parts, TargetScope scope)
    {
        var words = new List<string>();
        var spans = new WordSpan?[3];
        foreach (var (text, label) in parts)
        {
            var start = words.Count;
            words.AddRange(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (label > 0 && words.Count > start)
            {
                spans[label] = new(words[start] is "the" or "in" && words.Count > start + 1 ? start + 1 : start, words.Count);
            }
        }

        var first = words[0] is "the" or "my" or "in" or "on" && words.Count > 1 ? 1 : 0;
        var end = scope.Except is null ? words.Count : spans[1]?.End ?? words.Count;
        return new(words, scope, new(first, Math.Max(end, first + 1)), spans[1], spans[2]);
    }
}
