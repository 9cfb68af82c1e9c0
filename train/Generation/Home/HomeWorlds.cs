using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Home;

/// <summary>Draws homes: the known one, whole or in part, or one with other rooms, things and people.</summary>
internal sealed class HomeWorlds(HomeNames names, Random random)
{
    private static readonly string[] Colours = ["red", "blue", "green", "yellow", "white", "black", "brown", "orange"];
    private static readonly string[] Garments = ["red t shirt", "blue shirt", "gray sweater", "black jacket", "white coat", "yellow blouse"];

    /// <summary>Draws a home.</summary>
    public HomeWorld Draw()
    {
        var draft = new Draft(random, names, random.Hits(.5) ? "known" : "other");
        draft.Places();
        draft.Things();
        draft.People();
        draft.Robot();
        return new(random.Hits(.7) ? random.Shuffled(draft.Entities) : draft.Entities);
    }

    private sealed class Draft(Random random, HomeNames names, string world)
    {
        private readonly HashSet<string> used = [];
        private readonly bool whole = world == "known" && random.Hits(.4);
        private readonly double pseudo = world == "known" ? 0 : random.Hits(.5) ? .5 : .1;
        private readonly bool plainIds = world == "known" || random.Hits(.5);

        public List<Entity> Entities { get; } = [];

        public void Places()
        {
            foreach (var room in Some(names.All(world, "room"), 3, 5))
            {
                Add(room, "room");
            }

            foreach (var (kind, least, most) in new[] { ("furniture", 4, 14), ("landmark", 2, 8) })
            {
                var all = names.Of(world, kind).SelectMany(x => x.Value.Select(name => (Room: x.Key, Name: name))).ToList();
                foreach (var (room, name) in Some(all, least, most))
                {
                    var rooms = Entities.Where(e => e.Kind == "room").ToList();
                    Add(name, kind, ("room", rooms.Any(r => r.Id == room) ? room : random.Pick(rooms).Id));
                }
            }

            AddSome("door", 1, 4);
            AddSome("device", 1, 4);
        }

        public void Things()
        {
            var categories = Some(names.Of(world, "object").ToList(), 3, 6);
            foreach (var (category, things) in categories)
            {
                Add(category, "category");
                foreach (var thing in Some(things, 2, 5))
                {
                    Add(thing, "object", ("category", category), ("colour", random.Hits(.6) ? random.Pick(Colours) : ""), ("on", random.Hits(.15) ? PlaceId() : ""));
                }
            }
        }

        public void People()
        {
            Entities.Add(new("operator", "operator", "person"));
            foreach (var name in Some(names.All(world, "person"), 4, 9))
            {
                Add(name, "person", ("at", random.Hits(.12) ? PlaceId() : ""), ("pose", random.Hits(.06) ? "sitting" : ""));
            }

            if (random.Hits(.15))
            {
                Entities.Add(new("p1", "person", "person") { Attributes = Attributes(("at", PlaceId()), ("pose", "standing"), ("wears", random.Pick(Garments))) });
            }
        }

        public void Robot()
        {
            var things = Entities.Where(e => e.Kind == "object").ToList();
            var held = random.Hits(.08) && things.Count > 0 ? random.Pick(things).Id : "";
            Entities.Add(new("robot", "robot", "robot") { Attributes = Attributes(("at", random.Hits(.4) ? PlaceId() : ""), ("in", random.Pick(Entities.Where(e => e.Kind == "room").ToList()).Id), ("holding", held)) });
        }

        private static EquatableMap<string> Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            var kept = new List<KeyValuePair<string, string>>();
            foreach (var (name, value) in attributes)
            {
                if (value.Length > 0)
                {
                    kept.Add(new(name, value));
                }
            }

            return kept.ToEquatableMap();
        }

        private List<T> Some<T>(IReadOnlyList<T> all, int least, int most) => whole ? [.. all] : random.Sample(all, random.Between(least, most));

        private void AddSome(string kind, int least, int most)
        {
            foreach (var name in Some(names.All(world, kind), least, most))
            {
                Add(name, kind);
            }
        }

        private string PlaceId() => random.Pick(Entities.Where(e => e.Kind is "furniture" or "landmark").ToList()).Id;

        private void Add(string name, string kind, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            var called = kind is not "category" && random.Hits(pseudo) ? PseudoWords.Make(random) + (kind is "person" || random.Hits(.6) ? "" : " " + PseudoWords.Make(random)) : name;
            if (used.Add(called))
            {
                Entities.Add(new(plainIds ? called : $"e{Entities.Count}", called, kind) { Attributes = Attributes(attributes) });
            }
        }
    }
}
