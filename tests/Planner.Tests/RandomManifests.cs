using LamRobot.Contracts;

namespace LamRobot.Planner.Tests;

/// <summary>Makes requests over random manifests, worlds and commands, the odd ones included: quotes, other scripts, long choices, tight limits, parameters that nothing fits.</summary>
/// <param name="seed">Where all chance comes from; the same seed makes the same requests.</param>
internal sealed class RandomManifests(int seed)
{
    private static readonly string[] Syllables = ["ba", "do", "ki", "lu", "mer", "ny", "po", "sal", "tro", "vex", "wi", "zen", "gru", "hol"];
    private static readonly string[] Odd = ["Grüße", "冷蔵庫", "café №5", "O'Neil", "a \"quoted\" name", "back\\slash", "tab\there", "line\nbreak", "🤖 robo", "naïve—dash", "{brace}", "a,b;c", "  spaced  ", "<|end|>", "null", "true", "-1"];
    private static readonly string[] Units = ["%", "s", "m/s", "°C", "min"];
    private readonly Random random = new(seed);

    /// <summary>The next request.</summary>
    /// <returns>A request whose ids, names of actions and names of parameters are unique where they must be.</returns>
    public PlanRequest Next()
    {
        var kinds = Distinct(random.Next(1, 5), Name);
        var manifest = new CapabilityManifest { Actuators = Distinct(random.Next(1, 4), Name).Select(id => Actuator(id, kinds)).ToEquatableList() };
        var observation = new Observation { Entities = Distinct(random.Next(0, 12), Name).Select(id => Thing(id, kinds)).ToEquatableList() };
        return new(Command(manifest, observation), manifest, observation);
    }

    private ActuatorManifest Actuator(string id, IReadOnlyList<string> kinds) => new(id, Name())
    {
        Description = Chance(2) ? Sentence() : "",
        Actions = Distinct(random.Next(0, 7), Name).Select(name => Action(name, kinds)).ToEquatableList(),
    };

    private ActionSpec Action(string name, IReadOnlyList<string> kinds) => new(name)
    {
        Description = Chance(4) ? "" : Sentence(),
        Effect = (ActionEffect)random.Next(4),
        Parameters = Distinct(random.Next(0, 5), Name).Select(parameter => Parameter(parameter, kinds)).ToEquatableList(),
    };

    private ParameterSpec Parameter(string name, IReadOnlyList<string> kinds)
    {
        var kind = (ParameterKind)random.Next(5);
        var plain = new ParameterSpec(name, kind) { Required = Chance(2), Description = Chance(2) ? Sentence() : "" };
        return kind switch
        {
            ParameterKind.Entity => plain with { EntityKinds = kinds.Where(_ => Chance(2)).ToEquatableList() },
            ParameterKind.Choice => plain with { Choices = Distinct(random.Next(0, 6), () => Chance(5) ? Sentence() : Name()).ToEquatableList() },
            ParameterKind.Number => Limited(plain),
            _ => plain,
        };
    }

    private ParameterSpec Limited(ParameterSpec parameter)
    {
        var scale = Math.Pow(10, random.Next(-3, 6));
        var least = Math.Round((random.NextDouble() - 0.5) * scale, random.Next(0, 5));
        var span = Chance(6) ? 0 : Math.Round(random.NextDouble() * scale, random.Next(0, 5));
        return parameter with
        {
            Unit = Chance(2) ? Units[random.Next(Units.Length)] : null,
            Minimum = Chance(3) ? null : least,
            Maximum = Chance(3) ? null : least + span,
        };
    }

    private Entity Thing(string id, List<string> kinds) => new(id, Chance(2) ? id : Name(), kinds[random.Next(kinds.Count)])
    {
        Attributes = Distinct(random.Next(0, 3), Name).Select(name => KeyValuePair.Create(name, Name())).ToEquatableMap(),
    };

    private string Command(CapabilityManifest manifest, Observation observation)
    {
        var actions = manifest.Actuators.SelectMany(actuator => actuator.Actions).ToList();
        var parts = Enumerable.Range(0, random.Next(0, 8)).Select(_ => random.Next(4) switch
        {
            0 when actions.Count > 0 => actions[random.Next(actions.Count)].Name,
            1 when observation.Entities.Count > 0 => observation.Entities[random.Next(observation.Entities.Count)].Name,
            2 => $"{Math.Round((random.NextDouble() - 0.3) * 100, random.Next(3))}",
            _ => Word(),
        });
        return string.Join(' ', parts);
    }

    private string Sentence() => string.Join(' ', Enumerable.Range(0, random.Next(3, 9)).Select(_ => Chance(8) ? Odd[random.Next(Odd.Length)] : Word()));

    private string Name() => random.Next(6) switch
    {
        0 => Odd[random.Next(Odd.Length)],
        1 => $"{Word()} {Word()}",
        2 => $"{Word()}_{random.Next(100)}",
        _ => Word(),
    };

    private string Word() => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    /// <summary>So many different names; one that came already gets a number.</summary>
    private static List<string> Distinct(int count, Func<string> make)
    {
        var names = new List<string>(count);
        while (names.Count < count)
        {
            var name = make();
            names.Add(names.Contains(name) ? $"{name}.{names.Count}" : name);
        }

        return names;
    }
}
