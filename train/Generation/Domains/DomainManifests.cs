using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>Draws manifests: one domain, two or many, a part of their actions, made-up verbs, other names and descriptions.</summary>
/// <param name="book">The intents.</param>
/// <param name="words">The words.</param>
/// <param name="domains">The domains to draw.</param>
/// <param name="wide">Share of manifests of several domains.</param>
/// <param name="random">The source of chance.</param>
internal sealed class DomainManifests(DomainBook book, DomainWords words, IReadOnlyList<string> domains, double wide, Random random)
{
    private const int Most = 22;
    private const int MostWide = 36;
    private static readonly string[] Needed = ["s_find", "s_pick", "s_bring", "s_down", "s_go"];

    /// <summary>Draws a manifest.</summary>
    public (IReadOnlyList<string> Domains, List<DomainAction> Actions) Draw()
    {
        var many = random.Hits(wide);
        var chosen = Domains(many ? random.Between(3, 7) : random.Hits(.33) ? 2 : 1);
        var share = many ? .3 + (.6 * random.NextDouble()) : .8;
        var cores = book.Intents.Values.Where(i => chosen.Contains(i.Domain) && i.Names.Count > 0).Select(i => i.Core)
            .Where(core => (chosen.Contains("robot") && !many) || random.Hits(share) || Needed.Contains(core)).ToList();
        if (cores.Count > (many ? MostWide : Most))
        {
            cores = [.. cores.Where(Needed.Contains), .. random.Sample(cores.Where(core => !Needed.Contains(core)), many ? MostWide : 18)];
        }

        if (chosen.Contains("robot") || random.Hits(.4))
        {
            cores.AddRange(Enumerable.Range(0, random.Between(1, 5)).Select(_ => "x:" + (random.Hits(.6) ? random.Pick(words.List("extra")) : PseudoWords.Make(random) + " " + random.Pick(["O", "L", "P", "D", "-"]))));
        }

        var actions = new List<DomainAction>();
        var used = new HashSet<string>();
        foreach (var core in random.Shuffled(cores.Distinct()))
        {
            // What two domains call the same could be meant by the same words.
            var names = book.Intents.TryGetValue(core, out var intent) ? intent.Names : [];
            var action = Action(core);
            if (!used.Overlaps(names) && used.Add(action.Spec.Name))
            {
                actions.Add(action);
                used.UnionWith(many ? names : []);
            }
        }

        return actions.Count > 1 ? (chosen, random.Shuffled(actions)) : Draw();
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
        return DomainAction.Make(core, intent.Effect, name, description, random.Hits(.2) ? random.Shuffled(parameters) : parameters);
    }

    /// <summary>Draws domains of which no two could be meant by the same words.</summary>
    private List<string> Domains(int count)
    {
        var chosen = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var domain = random.Pick(domains, Weight);
            if (!chosen.Exists(other => book.Alike(domain, other)))
            {
                chosen.Add(domain);
            }
        }

        return chosen;
    }

    private static double Weight(string domain) => domain switch { "robot" => 4, "home" => 6, "skills" or "screen" => 5, "fleet" or "agv" => 3, _ => 1 };

    private DomainAction Extra(string core)
    {
        var parts = core[2..].Split(' ');
        var kind = parts[1] switch { "O" => "object", "L" => "location", "P" => "person", "D" => "door", _ => null };
        if (kind is null)
        {
            return DomainAction.Make(core, ActionEffect.Reversible, parts[0], random.Pick([$"{parts[0]} once", $"the robot does a {parts[0]}", $"perform a {parts[0]}"]), []);
        }

        var noun = kind == "location" ? "place" : kind;
        var parameter = new DomainParameter(kind, ParameterKind.Entity, [kind], [kind, noun, "target"], [""], Required: true);
        var description = random.Pick([$"{parts[0]} a {noun}", $"{parts[0]} the given {noun}", $"use this to {parts[0]} some {noun}"]);
        return DomainAction.Make(core, ActionEffect.Reversible, random.Hits(.6) ? parts[0] : $"{parts[0]}_{noun}", description, [(parameter, random.Pick(parameter.Names), "")]);
    }
}
