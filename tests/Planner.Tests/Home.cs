using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Planner.Tests;

/// <summary>The home robot's manifest and a small home around it.</summary>
internal static class Home
{
    public static string Root { get; } = FindRoot();

    public static CapabilityManifest Manifest { get; } = new()
    {
        Actuators = [JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(Root, "sim", "Scenarios", "home-robot.json")), ContractsJson.Default.ActuatorManifest)!],
    };

    public static Observation Observation { get; } = new()
    {
        Entities =
        [
            new("robot", "Robot", "robot") { Attributes = EquatableMap.Of(("in", "living room")) },
            new("operator", "operator", "person"), new("jane", "Jane", "person"), new("robin", "Robin", "person"),
            new("kitchen", "kitchen", "room"), new("living room", "living room", "room"), new("office", "office", "room"), new("bedroom", "bedroom", "room"),
            new("kitchen table", "kitchen table", "furniture") { Attributes = EquatableMap.Of(("room", "kitchen")) },
            new("desk", "desk", "furniture") { Attributes = EquatableMap.Of(("room", "office")) },
            new("sofa", "sofa", "furniture") { Attributes = EquatableMap.Of(("room", "living room")) },
            new("entrance", "entrance", "landmark") { Attributes = EquatableMap.Of(("room", "living room")) },
            new("fruit", "fruit", "category"), new("drink", "drink", "category"),
            new("apple", "apple", "object") { Attributes = EquatableMap.Of(("category", "fruit"), ("colour", "red")) },
            new("cola", "cola", "object") { Attributes = EquatableMap.Of(("category", "drink"), ("colour", "red")) },
            new("rubiks cube", "rubiks cube", "object") { Attributes = EquatableMap.Of(("category", "toy"), ("colour", "blue")) },
            new("lamp", "lamp", "device"),
        ],
    };

    public static PlanRequest Ask(string command) => new(command, Manifest, Observation);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "models", "minilm-l6-v2")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("models/minilm-l6-v2 was not found above the tests.");
    }
}
