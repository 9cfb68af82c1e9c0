using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>Draws manifests: one or two domains, a part of their actions, made-up verbs, other names and descriptions.</summary>
internal sealed class DomainManifests(DomainBook book, DomainWords words, Random random)
{
    private const int Most = 22;

    // These share actions, so that two answers would be right.
    private static readonly string[] Alike = ["robot", "skills", "arm"];
    private static readonly string[] Needed = ["s_find", "s_pick", "s_bring", "s_down", "s_go"];

    /// <summary>Draws a manifest.</summary>
    public (IReadOnlyList<string> Domains, List<DomainAction> Actions) Draw()
    {
        var domains = Enumerable.Range(0, random.Hits(.33) ? 2 : 1).Select(_ => random.Pick(DomainBook.Names, Weight)).Distinct().ToList();
        domains = domains.Count(Alike.Contains) > 1 ? domains[..1] : domains;
        var cores = book.Intents.Values.Where(i => domains.Contains(i.Domain) && i.Names.Count > 0).Select(i => i.Core)
            .Where(core => domains.Contains("robot") || random.Hits(.8) || Needed.Contains(core)).ToList();
        if (cores.Count > Most)
        {
            cores = [.. cores.Where(Needed.Contains), .. random.Sample(cores.Where(core => !Needed.Contains(core)), 18)];
        }

        if (domains.Contains("robot") || random.Hits(.4))
        {
            cores.AddRange(Enumerable.Range(0, random.Between(1, 5)).Select(_ => "x:" + (random.Hits(.6) ? random.Pick(words.List("extra")) : PseudoWords.Make(random) + " " + random.Pick(["O", "L", "P", "D", "-"]))));
        }

        var actions = new List<DomainAction>();
        var used = new HashSet<string>();
        foreach (var action in cores.Distinct().Select(Action))
        {
            if (used.Add(action.Spec.Name))
            {
                actions.Add(action);
            }
        }

        return actions.Count > 1 ? (domains, random.Shuffled(actions)) : Draw();
    }

    /// <summary>Draws a form of an intent's action.</summary>
    public DomainAction Action(string core)
    {
        if (core.StartsWith("x:", StringComparison.Ordinal))
        {
            return Extra(core);
        }

        var intent = book.Intents[core];
        var (name, description) = (random.Pick(intent.Names), random.Pick(intent.Descriptions));
        if (random.Hits(.08))
        {
            name = random.Hits(.6) ? PseudoWords.Make(random) : $"action_{random.Between(1, 99)}";
        }
        else if (random.Hits(.08))
        {
            description = "";
        }

        name = random.Hits(.15) ? random.Pick(["do_", "robot_", "cmd_"]) + name : name;
        var parameters = intent.Parameters.Where(p => p.Required || !random.Hits(.12)).Select(p => (p, random.Pick(p.Names), random.Pick(p.Descriptions))).ToList();
        return DomainAction.Make(core, name, description, random.Hits(.2) ? random.Shuffled(parameters) : parameters);
    }

    private static double Weight(string domain) => domain switch { "robot" => 4, "home" => 6, "skills" => 5, _ => 1 };

    private DomainAction Extra(string core)
    {
        var parts = core[2..].Split(' ');
        var kind = parts[1] switch { "O" => "object", "L" => "location", "P" => "person", "D" => "door", _ => null };
        if (kind is null)
        {
            return DomainAction.Make(core, parts[0], random.Pick([$"{parts[0]} once", $"the robot does a {parts[0]}", $"perform a {parts[0]}"]), []);
        }

        var noun = kind == "location" ? "place" : kind;
        var parameter = new DomainParameter(kind, ParameterKind.Entity, [kind], [kind, noun, "target"], [""], Required: true);
        var description = random.Pick([$"{parts[0]} a {noun}", $"{parts[0]} the given {noun}", $"use this to {parts[0]} some {noun}"]);
        return DomainAction.Make(core, random.Hits(.6) ? parts[0] : $"{parts[0]}_{noun}", description, [(parameter, random.Pick(parameter.Names), "")]);
    }
}
