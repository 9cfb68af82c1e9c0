using System.Text.Json;

namespace LamRobot.Sim;

/// <summary>Reads a scenario file and checks that such a home can be; an error names the line or the field.</summary>
internal static class HomeScenarioReader
{
    private const double RobotRadius = 0.23;

    /// <exception cref="ScenarioException">The text is no scenario.</exception>
    public static HomeScenario Read(string json)
    {
        try
        {
            var scenario = JsonSerializer.Deserialize(json, ScenarioJson.Default.HomeScenario) ?? throw new ScenarioException("The scenario is null.");
            CheckMap(scenario);
            CheckContent(scenario);
            return scenario;
        }
        catch (JsonException error)
        {
            throw new ScenarioException($"Line {error.LineNumber + 1}, field {error.Path}: {error.Message}", error);
        }
    }

    private static void CheckMap(HomeScenario scenario)
    {
        CheckNames("rooms", scenario.Rooms, static room => room.Name);
        CheckNames("places", scenario.Places, static place => place.Name);
        CheckNames("doors", scenario.Doors, static door => door.Name);
        var rooms = scenario.Rooms.ToDictionary(static room => room.Name);
        foreach (var (place, index) in scenario.Places.Select(static (place, index) => (place, index)))
        {
            var room = Known(rooms, place.Room, $"places[{index}].room");
            Require(!place.Footprint.Overlaps(room.Free.Shrink(-RobotRadius)), $"places[{index}]", $"{place.Name} stands in the part of the {room.Name} that must stay free");
            Require(room.Walls.Contains(place.Centre), $"places[{index}]", $"{place.Name} is outside the {room.Name}");
        }

        foreach (var (door, index) in scenario.Doors.Select(static (door, index) => (door, index)))
        {
            Known(rooms, door.Room, $"doors[{index}].room");
            Known(rooms, door.OtherRoom, $"doors[{index}].otherRoom");
            var blocking = scenario.Places.FirstOrDefault(place => place.Footprint.Overlaps(Passage(door)));
            Require(blocking is null, $"doors[{index}]", $"{blocking?.Name} stands in the way");
        }

        var start = scenario.Rooms.FirstOrDefault(room => room.Free.Contains(scenario.Start.Point));
        Require(start is not null, "start", "the robot must start in the free part of a room");
    }

    private static void CheckContent(HomeScenario scenario)
    {
        CheckNames("objects", scenario.Objects, static thing => thing.Name);
        CheckNames("people", scenario.People, static person => person.Id);
        var places = scenario.Places.ToDictionary(static place => place.Name);
        foreach (var (thing, index) in scenario.Objects.Select(static (thing, index) => (thing, index)))
        {
            Require(Known(places, thing.Place, $"objects[{index}].place").Placeable, $"objects[{index}].place", $"nothing can be put on {thing.Place}");
            Require(scenario.Categories.Contains(thing.Category), $"objects[{index}].category", $"{thing.Category} is not a category");
            Require(thing.SidesMetres.Count == 3 && thing.SidesMetres.All(static side => side > 0), $"objects[{index}].sidesMetres", "three positive sides are needed");
            Require(thing.MassKilograms > 0, $"objects[{index}].massKilograms", "a positive mass is needed");
        }

        foreach (var (device, index) in scenario.Devices.Select(static (device, index) => (device, index)))
        {
            Known(places, device.Place, $"devices[{index}].place");
        }

        foreach (var (person, index) in scenario.People.Select(static (person, index) => (person, index)))
        {
            Known(places, person.Place, $"people[{index}].place");
            Require(scenario.Names.Contains(person.Name), $"people[{index}].name", $"{person.Name} is not one of the names");
        }

        foreach (var (property, measure) in ObjectMeasure.All)
        {
            var twins = scenario.Objects.GroupBy(thing => measure(thing)).FirstOrDefault(static group => group.Count() > 1);
            Require(twins is null, "objects", $"{string.Join(" and ", twins?.Select(static thing => thing.Name) ?? [])} tie for {property}");
        }
    }

    private static Box Passage(DoorSpec door) => Box.Around(door.Centre, DoorSpec.Width, DoorSpec.Width);

    private static void CheckNames<T>(string field, IReadOnlyList<T> items, Func<T, string> name)
    {
        var twice = items.GroupBy(name).FirstOrDefault(static group => group.Count() > 1);
        Require(twice is null, field, $"{twice?.Key} stands there twice");
    }

    private static T Known<T>(Dictionary<string, T> items, string name, string field) =>
        items.TryGetValue(name, out var item) ? item : throw new ScenarioException($"{field}: there is no {name}.");

    private static void Require(bool condition, string field, string complaint)
    {
        if (!condition)
        {
            throw new ScenarioException($"{field}: {complaint}.");
        }
    }
}
