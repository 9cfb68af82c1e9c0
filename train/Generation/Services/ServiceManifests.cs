using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Services;

/// <summary>Draws what services can do: which slots there are, what they are called, what is needed.</summary>
internal sealed class ServiceManifests(ServiceBook book, Random random)
{
    private const double Demanding = .55;

    private static readonly string[] Prefixes = ["do_", "service_", "app_", "cmd_"];
    private static readonly string[] About = ["The {0}.", "{0}", "Which {0}.", "What {0}, as said.", "The {0}, if it is said.", ""];

    /// <summary>Draws an action; names that are taken are not given again.</summary>
    public ServiceAction? Draw(ServiceFamily family, ServiceIntent intent, HashSet<string> taken)
    {
        var name = random.Pick(intent.Names);
        name = random.Hits(.1) ? random.Pick(Prefixes) + name : random.Hits(.05) ? family.Name.Replace(' ', '_') + "_" + name : random.Hits(.04) ? Camel(name) : name;
        if (!taken.Add(name))
        {
            return null;
        }

        var demanding = random.Hits(Demanding);
        var kept = random.Pick([.5, .8, 1]);
        var names = new HashSet<string>();
        var slots = Roles(family, intent)
            .Where(role => intent.Needs.Contains(role) ? random.Hits(.95) : random.Hits(kept))
            .Select(role => Draw(family.Slots.GetValueOrDefault(role) ?? book.Common(role), demanding && intent.Needs.Contains(role) && random.Hits(.8), names)).OfType<DrawnSlot>().ToList();
        var specs = slots.Select(slot => slot.Spec);
        return new(family, intent, new(name)
        {
            Description = random.Hits(.05) ? "" : random.Pick(intent.Descriptions),
            Effect = intent.Effect,
            Parameters = (random.Hits(.6) ? random.Shuffled(specs) : specs).ToEquatableList(),
        }, slots);
    }

    private static string Camel(string name) => string.Concat(name.Split('_').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Day and time may be one slot; so may a town and its state.</summary>
    private List<string> Roles(ServiceFamily family, ServiceIntent intent)
    {
        var roles = intent.Needs.Concat(intent.Has).ToList();
        if (roles.Contains("date") && roles.Contains("time") && family.Slots["date"].Takes == "date" && family.Slots["time"].Takes == "time" && random.Hits(.25))
        {
            roles.Remove("time");
            roles[roles.IndexOf("date")] = "when";
        }

        return roles;
    }

    private DrawnSlot? Draw(ServiceSlot slot, bool required, HashSet<string> names)
    {
        var free = slot.Names.Where(name => !names.Contains(name)).ToList();
        if (free.Count == 0)
        {
            return null;
        }

        var name = random.Pick(free);
        names.Add(name);
        var description = random.Hits(.12) ? string.Format(System.Globalization.CultureInfo.InvariantCulture, random.Pick(About), name.Replace('_', ' ')) : random.Pick(slot.Descriptions);
        var canonical = slot.Choices.ToDictionary(choice => choice[0], choice => random.Hits(.7) ? choice[0] : random.Pick(choice.Where(way => !way.Contains('>', StringComparison.Ordinal)).ToList()));
        if (slot.Choices.Count > 3 && random.Hits(.4))
        {
            canonical = random.Sample(canonical, random.Between(3, slot.Choices.Count)).ToDictionary();
        }

        var spec = new ParameterSpec(name, slot.Kind)
        {
            Description = description,
            Required = required,
            Choices = (slot.Kind != ParameterKind.Choice ? [] : random.Hits(.5) ? random.Shuffled(canonical.Values) : canonical.Values.ToList()).ToEquatableList(),
        };
        return new(slot, spec, canonical);
    }
}
