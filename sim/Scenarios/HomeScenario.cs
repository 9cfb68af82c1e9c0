namespace LamRobot.Sim;

/// <summary>A home: its map, its things, its people, as the scenario file tells.</summary>
internal sealed record HomeScenario(
    string Name,
    PoseSpec Start,
    PoseSpec Operator,
    TeamSpec Team,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Categories,
    IReadOnlyList<RoomSpec> Rooms,
    IReadOnlyList<DoorSpec> Doors,
    IReadOnlyList<PlaceSpec> Places,
    IReadOnlyList<DeviceSpec> Devices,
    IReadOnlyList<ObjectSpec> Objects,
    IReadOnlyList<PersonSpec> People)
{
    /// <summary>The built-in home.</summary>
    public static HomeScenario BuiltIn { get; } = HomeScenarioReader.Read(EmbeddedText.Read("home.json"));
}
