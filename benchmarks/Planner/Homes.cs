using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Planner;

/// <summary>The home robot's manifest and homes of a wanted size around it.</summary>
internal static class Homes
{
    private static readonly string[] Rooms = ["kitchen", "office", "bedroom", "living room", "bathroom"];

    private static readonly string[] Furniture =
    [
        "kitchen table", "desk", "sofa", "bed", "bedside table", "shelf", "dishwasher", "pantry", "refrigerator", "sink", "cabinet", "tv stand", "storage rack",
        "side tables", "bookshelf",
    ];

    private static readonly string[] Landmarks = ["trashbin", "potted plant", "chairs", "coatrack", "armchair", "waste basket", "entrance", "exit"];

    private static readonly string[] People = ["operator", "adel", "angel", "axel", "charlie", "jane", "jules", "morgan", "paris", "robin", "simone"];

    private static readonly string[] Categories = ["drink", "fruit", "snack", "food", "dish", "toy", "cleaning supply"];

    private static readonly string[] Objects =
    [
        "apple", "cola", "orange juice", "red wine", "milk", "iced tea", "tropical juice", "juice pack", "pear", "lemon", "peach", "banana", "strawberry", "orange", "plum",
        "cheezit", "cornflakes", "pringles", "tuna", "sugar", "strawberry jello", "tomato soup", "mustard", "chocolate jello", "spam", "coffee grounds", "plate", "fork",
        "spoon", "cup", "knife", "bowl", "rubiks cube", "soccer ball", "dice", "tennis ball", "baseball",
    ];

    private static readonly string[] Openings = ["", "please ", "could you please ", "now "];

    /// <summary>A command of one to three clauses; a thousand in a row differ, so that none is read once for several callers.</summary>
    public static string Command(int number)
    {
        var (rest, form) = Math.DivRem(number & int.MaxValue, 8);
        var (thing, place, room, person) = (Objects[rest % 4], Furniture[rest / 4 % 3], Rooms[rest / 12 % Rooms.Length], People[1]);
        var opening = Openings[rest / 60 % Openings.Length];
        return opening + form switch
        {
            0 => $"bring me the {thing} from the {place} in the {room}",
            1 => $"go to the {room}, look at the {place} and tell {person} about the {thing}",
            2 => $"take the {thing} from the {place} and put it on the sofa in the {room}, then come back to me",
            3 => $"tell me whether the {thing} is on the {place} in the {room}",
            4 => $"look for the {thing} in the {room} behind the {place}",
            5 => $"follow {person} from the {place} to the {room} with the {thing}",
            6 => $"navigate to the {room}, find a person at the {place} and give them the {thing}",
            _ => $"get the {thing} off the {place} and give it to {person} in the {room}",
        };
    }

    /// <summary>The first actions of the home robot.</summary>
    public static CapabilityManifest Manifest(string root, int actions)
    {
        var robot = JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(root, "sim", "Scenarios", "home-robot.json")), ContractsJson.Default.ActuatorManifest)!;
        return new() { Actuators = [robot with { Actions = robot.Actions.Take(actions).ToEquatableList() }] };
    }

    /// <summary>A home of a wanted size that always holds what the commands name.</summary>
    public static Observation Observation(int entities)
    {
        var needed = Of("robot", ["robot"]).Concat(Of("room", Rooms)).Concat(Of("furniture", Furniture[..3])).Concat(Of("person", People[..2])).Concat(Of("object", Objects[..4]));
        var more = Of("furniture", Furniture[3..]).Concat(Of("landmark", Landmarks)).Concat(Of("person", People[2..])).Concat(Of("category", Categories)).Concat(Of("object", Objects[4..]));
        return new() { Entities = needed.Concat(more).Take(entities).ToEquatableList() };
    }

    /// <summary>The same with texts that no cache holds.</summary>
    public static (CapabilityManifest Manifest, Observation Observation) Renamed(CapabilityManifest manifest, Observation observation, int run) => (
        new()
        {
            Actuators = manifest.Actuators.Select(actuator => actuator with { Actions = actuator.Actions.Select(action => Renamed(action, run)).ToEquatableList() }).ToEquatableList(),
        },
        observation with { Entities = observation.Entities.Select(entity => entity with { Name = $"{entity.Name} {run}" }).ToEquatableList() });

    private static ActionSpec Renamed(ActionSpec action, int run) => action with
    {
        Description = $"{action.Description} {run}",
        Parameters = action.Parameters.Select(parameter => parameter with
        {
            Description = $"{parameter.Description} {run}",
            Choices = parameter.Choices.Select(choice => $"{choice} {run}").ToEquatableList(),
        }).ToEquatableList(),
    };

    private static IEnumerable<Entity> Of(string kind, IEnumerable<string> names) => names.Select(name => new Entity(name, name, kind));
}
