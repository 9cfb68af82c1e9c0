using System.Text.Json;
using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Home;

/// <summary>Draws manifests of the home robot: other names and descriptions of the same actions, another order, some actions missing.</summary>
internal sealed class HomeManifests(Random random)
{
    private readonly ActuatorManifest robot = ReadRobot();
    private readonly Dictionary<string, (string[] Names, string[] Descriptions)> wordings = ReadWordings();

    /// <summary>Draws a manifest.</summary>
    /// <returns>The manifest, and what each of its actions is called, by its original name.</returns>
    public (CapabilityManifest Manifest, IReadOnlyDictionary<string, ActionSpec> Actions) Draw()
    {
        var reworded = random.Hits(.65) ? random.NextDouble() : 0;
        var dropped = random.Hits(.3) ? Dropped() : [];
        var actions = new Dictionary<string, ActionSpec>();
        var used = new HashSet<string>();
        foreach (var action in robot.Actions.Where(action => !dropped.Contains(action.Name)))
        {
            var spec = random.Hits(reworded) ? Reword(action) : action;
            spec = used.Add(spec.Name) ? spec : action;
            used.Add(spec.Name);
            actions[action.Name] = spec;
        }

        var order = reworded > 0 || random.Hits(.5) ? random.Shuffled(actions.Values) : [.. actions.Values];
        return (new() { Actuators = [robot with { Actions = order.ToEquatableList() }] }, actions);
    }

    private static ActuatorManifest ReadRobot()
    {
        using var stream = ResourceText.Open("home-robot.json");
        return JsonSerializer.Deserialize(stream, ContractsJson.Default.ActuatorManifest)!;
    }

    private static Dictionary<string, (string[] Names, string[] Descriptions)> ReadWordings() =>
        ResourceText.Lines("home-actions.txt").Select(line => line.Split(';', StringSplitOptions.TrimEntries)).ToDictionary(x => x[0], x => (x[1].Split('|'), x[2].Split('|')));

    private HashSet<string> Dropped()
    {
        var dropped = random.Sample(robot.Actions.Select(action => action.Name).Where(name => name is not ("go_to" or "find_person")), random.Between(1, 4)).ToHashSet();
        if (dropped.Contains("tell"))
        {
            dropped.Add("say");
        }

        return dropped;
    }

    private ActionSpec Reword(ActionSpec action)
    {
        var (names, descriptions) = wordings[action.Name];
        var name = random.Hits(.05) ? PseudoWords.Make(random) : random.Pick(names);
        var described = names.Contains(name) && random.Hits(.06) ? "" : random.Hits(.3) ? action.Description : random.Pick(descriptions);
        return action with { Name = name, Description = described };
    }
}
