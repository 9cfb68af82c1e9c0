using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Home;

/// <summary>Chooses what the slots of a phrase stand for.</summary>
internal sealed class HomeBinder(HomeWorld world, HomeNames names, IReadOnlyDictionary<string, ActionSpec> actions, SayingTexts texts, Random random)
{
    private static readonly string[] Descriptions = ["name", "pose", "gesture", "outfit"];

    /// <summary>Share of things and places that nothing here is called.</summary>
    public double Unknown { get; set; }

    /// <summary>Chooses for all slots of a phrase.</summary>
    /// <returns>The choices by role, or null when this world has nothing that fits.</returns>
    public Dictionary<string, Binding>? Bind(PlannedPhrase phrase, IReadOnlyList<PhrasePart> parts)
    {
        var bindings = new Dictionary<string, Binding>();
        foreach (var (role, type) in Needed(phrase, parts))
        {
            if (!bindings.ContainsKey(role) && !Bind(role, type, Forms(role, parts), bindings))
            {
                return null;
            }
        }

        return bindings;
    }

    private static IEnumerable<(string Role, string Type)> Needed(PlannedPhrase phrase, IReadOnlyList<PhrasePart> parts) =>
        parts.OfType<PhrasePart.Slot>().Select(slot => (slot.Role, phrase.Slots.GetValueOrDefault(slot.Role, slot.Role)));

    private static List<string> Forms(string role, IReadOnlyList<PhrasePart> parts) =>
        [.. parts.OfType<PhrasePart.Slot>().Where(slot => slot.Role == role).Select(slot => slot.Form)];

    private bool Bind(string role, string type, List<string> forms, Dictionary<string, Binding> bindings)
    {
        switch (type)
        {
            case "who" or "person.described":
                return BindPerson(role, type == "who" && !forms.Any(form => form is "is" or "a" or "plural"), bindings);
            case "topic" or "property" or "attribute" or "pose" or "gesture" or "colour" or "garment":
                return BindChoice(role, type, bindings);
            case "text":
                bindings[role] = new() { Text = texts.Draw(random) };
                return true;
            case "them" or "me" or "i" or "there":
                bindings[role] = new() { Text = type == "them" ? random.Pick(["them", "them", "them", "him", "her"]) : type == "there" ? random.Pick(["there", "in there", "in that room"]) : type };
                return true;
            default:
                return BindEntity(role, type, bindings);
        }
    }

    private bool BindPerson(string role, bool named, Dictionary<string, Binding> bindings)
    {
        var kind = named && random.Hits(.4) ? "name" : random.Pick(Descriptions[1..]);
        bindings[role] = new() { Described = kind };
        return kind switch
        {
            "name" => Bind(role + ".person", "name", [], bindings),
            "outfit" => BindChoice(role + ".colour", "colour", bindings) && BindChoice(role + ".garment", "garment", bindings),
            _ => BindChoice(role + "." + kind, kind, bindings),
        };
    }

    private bool BindChoice(string role, string type, Dictionary<string, Binding> bindings)
    {
        var (action, parameter) = type switch
        {
            "topic" => ("tell", "topic"),
            "property" => ("compare_objects", "property"),
            "attribute" => ("look_at_person", "property"),
            _ => ("find_person", type),
        };
        if (actions.GetValueOrDefault(action)?.FindParameter(parameter) is not { } spec)
        {
            return false;
        }

        bindings[role] = new() { Choice = random.Pick(spec.Choices) };
        return true;
    }

    private bool BindEntity(string role, string type, Dictionary<string, Binding> bindings)
    {
        if (type is "thing" or "object" or "furniture" or "room" or "beacon" && random.Hits(Unknown) && DrawUnknown(type) is { } unknown)
        {
            bindings[role] = new() { UnknownName = unknown };
            return true;
        }

        var kind = type switch
        {
            "thing" => random.Hits(.6) ? "object" : "category",
            "place" => random.Hits(.6) ? "room" : random.Hits(.7) ? "furniture" : "landmark",
            "beacon" => random.Hits(.6) ? "furniture" : "landmark",
            "name" => "person",
            _ => type,
        };
        var taken = bindings.Values.Select(binding => binding.Entity?.Id).ToHashSet();
        var fitting = world.Of(kind).Where(entity => entity.Id is not ("operator" or "p1") && entity.Id != world.Held && (!taken.Contains(entity.Id) || (kind == "room" && random.Hits(.8)))).ToList();
        if (fitting.Count == 0)
        {
            return false;
        }

        bindings[role] = new() { Entity = random.Pick(fitting) };
        return true;
    }

    private string? DrawUnknown(string type)
    {
        var pool = type is "thing" or "object" ? names.All("unknown", "object") : names.All("unknown", "place");
        var name = random.Pick(pool);
        return world.Observation.Entities.Any(entity => Shares(entity.Name, name)) ? null : name;
    }

    private static bool Shares(string a, string b) => a.Split(' ').Intersect(b.Split(' ')).Any();
}
