using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Checks an action against the manifest and the home, as a robot does that trusts nobody.</summary>
internal sealed class ActionChecks(HomeRobot robot)
{
    private static readonly Dictionary<string, ActionSpec> Specs = HomeRobotManifest.Manifest.Actions.ToDictionary(static spec => spec.Name);

    /// <summary>What is wrong with an action; null when it can be tried.</summary>
    public string? Complaint(RobotAction action)
    {
        if (!Specs.TryGetValue(action.Step.Action, out var spec))
        {
            return $"The robot has no action {action.Step.Action}.";
        }

        foreach (var parameter in spec.Parameters)
        {
            if (action.Text(parameter.Name) is not { } value)
            {
                if (parameter.Required)
                {
                    return $"{spec.Name} needs its {parameter.Name}.";
                }
            }
            else if (!IsPossible(parameter, value))
            {
                return $"{value} cannot be the {parameter.Name} of {spec.Name}.";
            }
        }

        return null;
    }

    private bool IsPossible(ParameterSpec parameter, string value) => parameter.Kind switch
    {
        ParameterKind.Choice => parameter.Choices.Contains(value),
        ParameterKind.Entity => parameter.EntityKinds.Any(kind => IsOfKind(kind, value)),
        _ => true,
    };

    private bool IsOfKind(string kind, string value) => kind switch
    {
        "room" => robot.Home.Map.IsRoom(value),
        "furniture" => robot.Home.Map.Place(value) is { Placeable: true },
        "landmark" => robot.Home.Map.Place(value) is { Placeable: false },
        "person" => robot.Home.Scenario.Names.Contains(value) || robot.Memory.Find(value) is not null,
        "object" => robot.Home.Scenario.Objects.Any(thing => thing.Name == value),
        "category" => robot.Home.Scenario.Categories.Contains(value),
        "door" => robot.Home.Map.Door(value) is not null,
        "device" => robot.Home.Scenario.Devices.Any(device => device.Name == value),
        _ => false,
    };
}
