using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>Chooses values for slots and says them: names, other names, pronouns, places with their lamps.</summary>
internal sealed class DomainMentions(DomainWords words, DomainValues values, bool complete, Random random)
{
    private static readonly string[] Bare = ["person", "contact", "playlist", "todo_list", "scene", "vacuum", "station", "load"];
    private static readonly string[] OnScreens = ["push-button", "entry", "spin-button", "check-box", "radio-button", "combo-box", "page-tab", "link", "menu-item", "list-item", "frame"];
    private static readonly string[] Vague = ["something", "one of them", "some", "anything", "that one there"];

    /// <summary>Chooses a value.</summary>
    /// <param name="parameter">What it is for.</param>
    /// <param name="core">The intent.</param>
    /// <param name="before">The words of the clause so far.</param>
    /// <param name="taken">Ids that other slots have.</param>
    /// <param name="entities">What is there.</param>
    /// <param name="state">What was spoken of.</param>
    /// <returns>The value, or null when nothing fits.</returns>
    public SpokenValue? Choose(DomainParameter parameter, string core, string before, IReadOnlySet<string> taken, IReadOnlyList<Entity> entities, ClauseState state)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Entity:
                return ChooseEntity(parameter, before, [.. entities.Where(e => parameter.Takes.Contains(e.Kind) && !taken.Contains(e.Id))], entities, state);
            case ParameterKind.Choice:
                var choice = random.Pick(parameter.Takes);
                return new(choice, ArgumentSource.Choice, choice);
            case ParameterKind.Boolean:
                var on = random.Hits(.5);
                return new(Spoken(parameter.Takes, on), ArgumentSource.Choice, on ? "true" : "false");
            case ParameterKind.Number:
                var number = values.Number(parameter.Takes[0]);
                return new(number, ArgumentSource.Span, number);
            default:
                var text = values.Text(parameter.Takes[0]);
                text = parameter.Takes[0] != "item" ? text : core == "count" ? text + "s" : core == "find" ? random.Pick(["the ", "my ", ""]) + text : text;
                return new(text, ArgumentSource.Span, text);
        }
    }

    /// <summary>Words for a truth value: of pairs such as tick, untick; else on and off.</summary>
    private string Spoken(IReadOnlyList<string> pairs, bool on) => pairs.Count < 2 ? on ? "on" : "off" : pairs[(2 * random.Next(pairs.Count / 2)) + (on ? 0 : 1)];

    private SpokenValue? ChooseEntity(DomainParameter parameter, string before, List<Entity> fitting, IReadOnlyList<Entity> all, ClauseState state)
    {
        if (parameter.Takes is ["object"] && state.It is { } it && fitting.Contains(it) && random.Hits(.3))
        {
            return new(random.Pick(["it", "it", "that", "this", "it"]), ArgumentSource.Entity, it.Id, it);
        }

        if (parameter.Role == "target" && state.Here is { } here && parameter.Takes.Contains("area") && random.Hits(.12))
        {
            return new(random.Pick<string>(before.EndsWith(" in", StringComparison.Ordinal) ? ["this room", "this place"] : ["here", "this room", "this place"]), ArgumentSource.Entity, here.Id, here);
        }

        var candidates = fitting.Where(e => e.Name != "user" || parameter.Role == "person").ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        if (!complete && random.Hits(.012))
        {
            return new(random.Pick(Vague), ArgumentSource.None, "");
        }

        var entity = random.Pick(candidates);
        var name = entity.Name.ToLowerInvariant();
        var lights = entity.Kind is "area" or "floor" && parameter.Role == "target" && parameter.Takes.Contains("light") && !before.EndsWith(" in", StringComparison.Ordinal) && random.Hits(.6);
        return new(lights ? Lights(name) : Called(entity, all), ArgumentSource.Entity, entity.Id, entity);
    }

    private string Lights(string name) => random.Hits(.35)
        ? random.Pick([$"the {name} lights", $"{name} lights", $"all {name} lights", $"all the {name} lamps"])
        : random.Pick(["the lights in ", "all lights in ", "the lamps in ", "every light in ", "all the lights in "]) + random.Pick(["the ", ""]) + name;

    private string Called(Entity entity, IReadOnlyList<Entity> all)
    {
        var name = entity.Name.ToLowerInvariant();
        if (name == "user")
        {
            return "me";
        }

        var colours = words.List("colours").Concat(words.List("testcolours"));
        var parts = name.Split(' ', 2);
        if (parts.Length > 1 && colours.Contains(parts[0]) && random.Hits(.3) && all.Count(e => $" {e.Name.ToLowerInvariant()} ".Contains($" {parts[1]} ", StringComparison.Ordinal)) < 2)
        {
            name = parts[1];
        }

        if ((words.Aliases.GetValueOrDefault(name) ?? words.Aliases.GetValueOrDefault(entity.Name)) is { } aliases && random.Hits(.3))
        {
            var alias = random.Pick(aliases);
            name = all.Any(e => e != entity && e.Name.Equals(alias, StringComparison.OrdinalIgnoreCase)) ? name : alias;
        }

        return entity.Kind switch
        {
            "home" => random.Pick(["the house", "the whole house", "everywhere", "the home"]),
            "floor" => name.Contains("stairs", StringComparison.Ordinal) ? name : "the " + name,
            _ when Bare.Contains(entity.Kind) || (OnScreens.Contains(entity.Kind) && random.Hits(.6)) => name,
            _ => random.Hits(.7) ? "the " + name : random.Hits(.3) ? "my " + name : random.Hits(.2) ? "a " + name : name,
        };
    }
}
