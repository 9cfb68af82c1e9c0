using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>Draws houses with devices of the kinds that some actions take.</summary>
internal sealed class Houses(DeviceBook book, Random random)
{
    private const int MostDevices = 34;

    /// <summary>Draws a house.</summary>
    /// <param name="kinds">The kinds of devices that there must be.</param>
    /// <param name="style">How kinds are called.</param>
    /// <param name="sort">What it is: <c>home</c>, <c>office</c> and so on.</param>
    public House Draw(IReadOnlyList<string> kinds, ManifestStyle style, string sort)
    {
        var house = new House();
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        DrawPlaces(house, style, sort, used);
        var placed = kinds.Where(book.Kinds.ContainsKey).Distinct().ToList();
        placed.AddRange(book.Kinds.Keys.Where(kind => !placed.Contains(kind) && random.Hits(.03)).ToList());
        var each = Math.Max(1, MostDevices / Math.Max(1, placed.Count));
        foreach (var kind in placed)
        {
            for (var count = random.Between(1, Math.Min(kind == "light" ? 12 : 7, each + 1)); count > 0; count--)
            {
                DrawDevice(house, book.Kind(kind), style, used);
            }
        }

        if (house.Areas.Count > 0 && random.Hits(.55))
        {
            house.Here = random.Pick(house.Areas).Area;
            house.Entities.Add(new($"e{house.Entities.Count}", random.Pick(book.List("assistant.names")), "assistant") { Attributes = EquatableMap.Of(("area", house.Here.Name)) });
        }

        return house;
    }

    private void DrawPlaces(House house, ManifestStyle style, string sort, HashSet<string> used)
    {
        var floors = random.Hits(.5) ? random.Sample(book.List("floors." + sort), random.Between(1, 3)) : [];
        house.Floors.AddRange(floors.Where(used.Add).Select(name => Add(house, name, style.Label("floor"))));
        foreach (var name in random.Sample(book.List("areas." + sort), random.Between(2, 9)))
        {
            var words = random.Hits(.06) ? PseudoWords.Make(random) + random.Pick([" room", "", " hall"]) : random.Hits(.08) ? random.Pick(book.List("owners")) + "'s " + random.Pick(["room", "office", "bedroom", "study"]) : name;
            if (used.Add(words))
            {
                var floor = house.Floors.Count > 0 && random.Hits(.9) ? random.Pick(house.Floors) : null;
                house.Areas.Add((Add(house, words, style.Label("area"), floor is null ? [] : [("floor", floor.Name)]), floor));
            }
        }

        if (random.Hits(.8) && used.Add("home"))
        {
            house.Home = Add(house, random.Pick(["Home", "Home", "House", "My home", "our place"]), style.Label("home"));
        }
    }

    private void DrawDevice(House house, DeviceKind kind, ManifestStyle style, HashSet<string> used)
    {
        var area = kind.IsPlaced && house.Areas.Count > 0 && random.Hits(.93) ? random.Pick(house.Areas).Area : null;
        var noun = random.Hits(.12) ? kind.IsPlaced ? PseudoWords.Make(random) + " " + random.Pick(kind.One) : PseudoWords.Make(random) : random.Pick(kind.Names);
        noun = kind.IsPlaced && random.Hits(.08) ? random.Pick(book.List("adjectives")) + " " + noun : noun;
        noun = kind.IsPlaced && random.Hits(.05) ? noun + " " + random.Between(1, 4) : noun;
        var name = area is not null && !noun.Contains(area.Name, StringComparison.OrdinalIgnoreCase) && random.Hits(.45) ? $"{area.Name} {noun}" : noun;
        if (!used.Add(name))
        {
            name = area is null ? name : $"{area.Name} {noun}";
            if (area is null || !used.Add(name))
            {
                return;
            }
        }

        var attributes = new List<(string, string)>();
        if (area is not null)
        {
            attributes.Add(("area", area.Name));
            if (random.Hits(.2) && house.Areas.First(x => x.Area == area).Floor is { } floor)
            {
                attributes.Add(("floor", floor.Name));
            }
        }

        if (kind.States.Length > 0 && random.Hits(.3))
        {
            attributes.Add(("state", random.Pick(kind.States)));
        }

        if (style.Label(kind.Key) is "device" or "cover" && kind.IsPlaced)
        {
            attributes.Add(("type", kind.One[0]));
        }

        house.Devices.Add(new(Add(house, name, style.Label(kind.Key), attributes), kind.Key, area, noun));
    }

    private Entity Add(House house, string name, string kind, IReadOnlyList<(string, string)>? attributes = null)
    {
        var titled = random.Hits(.45) ? string.Join(' ', name.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) : name;
        var entity = new Entity($"e{house.Entities.Count}", titled, kind) { Attributes = EquatableMap.Of([.. attributes ?? []]) };
        house.Entities.Add(entity);
        return entity;
    }
}
