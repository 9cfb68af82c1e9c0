using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>Draws manifests: some groups of intents, each done by one action, in few coarse actions or many fine ones.</summary>
internal sealed class DeviceManifests(DeviceBook book, bool heldOutCapabilities, Random random)
{
    private const int Most = 24;

    private readonly ActionTargets targets = new(book, random);
    private readonly string[] blind = book.List("heldout.groups");

    /// <summary>Draws a manifest.</summary>
    public (List<DeviceAction> Actions, ManifestStyle Style) Draw()
    {
        while (true)
        {
            var style = new ManifestStyle(book, random);
            var wanted = Wanted();
            var actions = new List<DeviceAction>();
            var used = new HashSet<string>();
            foreach (var form in book.Forms.OrderByDescending(form => (style.Coarseness * Math.Min(6, form.Does.Keys.Count(wanted.Contains))) + (random.NextDouble() * 6)).ToList())
            {
                if (actions.Count < Most && form.Does.Keys.Any(wanted.Contains) && Action(form, form.Does.Keys.Where(wanted.Contains), style) is { } action && used.Add(action.Spec.Name))
                {
                    wanted.ExceptWith(action.Does.Keys);
                    actions.Add(action);
                }
            }

            if (actions.Count > 1)
            {
                return (random.Shuffled(actions), style);
            }
        }
    }

    /// <summary>Draws an action of a shape for some of its intents.</summary>
    /// <returns>The action, or null when too little of it would be left.</returns>
    public DeviceAction? Action(ActionForm form, IEnumerable<string> intents, ManifestStyle style)
    {
        var does = intents.ToDictionary(intent => intent, intent => form.Does[intent]);
        var kinds = does.Keys.SelectMany(intent => book.Intents[intent].Kinds).Distinct().ToList();
        var specs = new List<ParameterSpec>();
        var parameters = new List<DeviceParameter>();
        ActionTarget? target = null;
        foreach (var parameter in form.Parameters)
        {
            if (parameter.Sort is "target" or "set" or "place")
            {
                (target, var added) = targets.Draw(parameter, kinds, style, specs);
                specs.AddRange(added);
                continue;
            }

            var constants = does.Values.Select(fixes => fixes.GetValueOrDefault(parameter.Role)).OfType<string>().Distinct().ToList();
            if (parameter.Takes.StartsWith('*') && constants.Count == 1 && parameter.Sort == "choice" && form.Does.Count > 1)
            {
                return null;
            }

            if (!parameter.Required && random.Hits(.15) && constants.Count == 0)
            {
                continue;
            }

            var drawn = Parameter(parameter, constants, style, specs);
            specs.Add(drawn.Spec);
            parameters.Add(drawn);
        }

        var (name, about) = (random.Pick(form.Names), random.Pick(form.Abouts));
        (name, about) = random.Hits(.05) ? (PseudoWords.Make(random), about) : random.Hits(.05) && form.Parameters.All(p => !p.Takes.StartsWith('*')) ? (name, "") : (name, about);
        about = about.Replace("{kinds}", kinds.Count > 0 ? targets.Named(kinds) : "device", StringComparison.Ordinal);
        var spec = new ActionSpec(style.Write(name)) { Description = about, Effect = form.Effect, Parameters = (random.Hits(.2) ? random.Shuffled(specs) : specs).ToEquatableList() };
        return new(spec, does, target, parameters, kinds);
    }

    private HashSet<string> Wanted()
    {
        var groups = book.Intents.Values.Select(intent => intent.Group).Distinct().Where(group => blind.Contains(group) == heldOutCapabilities).ToList();
        var whole = random.Hits(.35);
        var chosen = heldOutCapabilities ? groups : random.Sample(groups, whole ? random.Between(10, 24) : random.Between(2, 9));
        var asks = random.Hits(.6);
        if (!heldOutCapabilities && !chosen.Contains("light") && random.Hits(.5))
        {
            chosen.Add("light");
        }

        if (!heldOutCapabilities && asks && !chosen.Contains("ask") && random.Hits(.6))
        {
            chosen.Add("ask");
        }

        var share = random.Pick([.6, .85, 1]);
        HashSet<string> wanted = [.. book.Intents.Values.Where(intent => chosen.Contains(intent.Group) && (asks || !intent.IsQuestion) && random.Hits(share)).Select(intent => intent.Key)];
        foreach (var intent in book.Intents.Values.Where(intent => intent.Instead.Count > 0 && wanted.Contains(intent.Key)))
        {
            wanted.ExceptWith(random.Hits(.5) ? intent.Instead : [intent.Key]);
        }

        return wanted;
    }

    private DeviceParameter Parameter(FormParameter form, List<string> constants, ManifestStyle style, List<ParameterSpec> specs)
    {
        var names = form.Names.Where(name => specs.All(spec => spec.Name != name)).ToList();
        var name = names.Count > 0 ? random.Pick(names) : form.Role + "_value";
        var labels = new Dictionary<string, string>();
        if (form.Sort == "choice")
        {
            var list = form.Takes.StartsWith('*') ? [.. constants.Select(constant => book.Choices[form.Takes[1..]].First(choice => choice.Key == constant))]
                : random.Hits(.5) ? book.Choices[form.Takes] : random.Sample(book.Choices[form.Takes], random.Between(Math.Min(4, book.Choices[form.Takes].Count), book.Choices[form.Takes].Count));
            labels = list.ToDictionary(choice => choice.Key, choice => random.Hits(.7) ? choice.Labels[0] : random.Pick(choice.Labels));
            labels = labels.Values.Distinct().Count() == labels.Count ? labels : list.ToDictionary(choice => choice.Key, choice => choice.Labels[0]);
        }

        var isText = form.Sort == "text" || (form.Sort == "either" && (style.InWords || random.Hits(.5))) || (style.InWords && form.Sort is "choice" or "number" && !form.Takes.StartsWith('*') && random.Hits(.5));
        var kind = isText ? ParameterKind.Text : form.Sort == "either" ? ParameterKind.Entity : Enum.Parse<ParameterKind>(form.Sort, ignoreCase: true);
        var spec = new ParameterSpec(name, kind)
        {
            Description = random.Pick(form.Descriptions),
            Required = form.Required,
            EntityKinds = kind == ParameterKind.Entity ? [style.Label(form.Takes)] : [],
            Choices = kind == ParameterKind.Choice ? random.Shuffled(labels.Values).ToEquatableList() : [],
            Unit = kind == ParameterKind.Number && form.Takes != "count" ? form.Takes : null,
            Minimum = kind == ParameterKind.Number && form.Takes == "%" ? 0 : null,
            Maximum = kind == ParameterKind.Number && form.Takes == "%" ? 100 : null,
        };
        return new(form.Role, spec, form.Takes, labels);
    }
}
