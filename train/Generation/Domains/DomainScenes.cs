using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>Draws what is there: entities of the kinds that the actions take, and some others.</summary>
internal sealed class DomainScenes(DomainWords words, IReadOnlyCollection<string> hidden, bool newNames, Random random)
{
    private const int Many = 14;
    private static readonly string[] InAreas = ["light", "media_player", "cover", "climate", "appliance"];

    /// <summary>Draws the entities for some actions.</summary>
    public List<Entity> Draw(IReadOnlyList<DomainAction> actions)
    {
        var kinds = actions.SelectMany(action => action.Parameters).Where(p => p.Parameter.Kind == ParameterKind.Entity).SelectMany(p => p.Parameter.Takes).Distinct().ToList();
        kinds.AddRange(words.Kinds.Where(kind => !kinds.Contains(kind) && random.Hits(.04) && !hidden.Contains(kind)).ToList());
        var entities = new List<Entity>();
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var each = Math.Min(10, Math.Max(2, 34 / Math.Max(1, kinds.Count)) + 2);
        foreach (var kind in kinds.OrderBy(kind => kind == "area" ? 0 : 1))
        {
            if (kind == "home")
            {
                AddIf(random.Hits(.8), "Home", kind);
                continue;
            }

            for (var i = kinds.Count > Many ? random.Between(1, 3) : random.Between(2, each); i > 0; i--)
            {
                Draw(kind, entities, used);
            }
        }

        AddIf(kinds.Contains("person"), "user", "person");
        var areas = entities.Where(e => e.Kind == "area").ToList();
        if (areas.Count > 0 && kinds.Contains("home") && random.Hits(.5))
        {
            entities.Add(new($"e{entities.Count}", random.Pick(["Voice assistant", "assistant", "speaker hub"]), "assistant") { Attributes = EquatableMap.Of(("area", random.Pick(areas).Name)) });
        }

        return random.Shuffled(entities);

        void AddIf(bool condition, string name, string kind)
        {
            if (condition && used.Add(name))
            {
                entities.Add(new($"e{entities.Count}", name, kind));
            }
        }
    }

    private void Draw(string kind, List<Entity> entities, HashSet<string> used)
    {
        var name = !newNames && random.Hits(.2) ? PseudoWords.Make(random) + (random.Hits(.25) ? " " + PseudoWords.Make(random) : "") : random.Pick(words.Names(kind, newNames));
        if (kind == "object" && random.Hits(.35))
        {
            name = random.Pick(words.List(newNames && random.Hits(.5) ? "testcolours" : "colours")) + " " + name;
        }

        var attributes = EquatableMap.Of<string>();
        if (InAreas.Contains(kind) && random.Hits(.7))
        {
            var areas = entities.Where(e => e.Kind == "area").Select(e => e.Name).DefaultIfEmpty("kitchen").ToList();
            attributes = attributes.With("area", random.Pick(areas));
            name = random.Hits(.4) ? attributes["area"] + " " + name : name;
        }

        attributes = random.Hits(.15) ? attributes.With("state", random.Pick(["on", "off", "idle", "open", "closed"])) : attributes;
        attributes = kind == "object" && random.Hits(.3) ? attributes.With("at", random.Pick(words.Names("location", test: false))) : attributes;
        if (used.Add(name))
        {
            entities.Add(new($"e{entities.Count}", random.Hits(.4) ? Titled(name) : name, kind) { Attributes = attributes });
        }
    }

    private static string Titled(string name) => string.Join(' ', name.Split(' ').Select(word => word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word));
}
