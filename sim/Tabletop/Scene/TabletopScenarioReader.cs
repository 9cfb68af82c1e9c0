using System.Text.Json;

namespace LamRobot.Sim;

/// <summary>Reads a scenario file and checks that such a table can be; an error names the line or the field.</summary>
internal static class TabletopScenarioReader
{
    /// <exception cref="ScenarioException">The text is no scenario.</exception>
    public static TabletopScenario Read(string json)
    {
        try
        {
            var scenario = JsonSerializer.Deserialize(json, ScenarioJson.Default.TabletopScenario) ?? throw new ScenarioException("The scenario is null.");
            CheckFixtures(scenario);
            CheckThings(scenario);
            return scenario;
        }
        catch (JsonException error)
        {
            throw new ScenarioException($"Line {error.LineNumber + 1}, field {error.Path}: {error.Message}", error);
        }
    }

    private static void CheckFixtures(TabletopScenario scenario)
    {
        Require(scenario.Table is { Width: > 0, Depth: > 0 }, "table", "a table needs a width and a depth");
        Require(scenario.Arm.Reaches(scenario.Arm.Rest.Point), "arm.rest", "the arm cannot reach where it rests");
        Require(scenario.Arm.Reaches(Point3.Above(scenario.Arm.PutDown.Point, 0)), "arm.putDown", "the arm cannot reach it");
        Require(scenario.Camera is { Width: > 0, Height: > 0, FocalPixels: > 0, Name.Length: > 0 }, "camera", "a camera needs a name, a size and a focal length");
        Require(scenario.Camera.Eye.Z > 0, "camera.eye", "the camera must be above the table");
        Require(scenario.Camera.Eye.Point.Plan != scenario.Camera.Target.Point.Plan, "camera.target", "the camera cannot look straight down: it would not know what is up in its picture");
        foreach (var (tag, index) in scenario.Tags.Select(static (tag, index) => (tag, index)))
        {
            Require(tag.Id >= 0 && tag.Id < TagPattern.Count, $"tags[{index}].id", $"there are tags 0 to {TagPattern.Count - 1}");
            Require(tag.Side > 0, $"tags[{index}].side", "a tag needs a side");
        }

        CheckOnTable(scenario, "drawer", scenario.Drawer.Footprint);
        CheckOnTable(scenario, "bin", scenario.Bin.Footprint);
        CheckOnTable(scenario, "lamp", scenario.Lamp.Footprint);
        CheckOnTable(scenario, "button", scenario.Button.Footprint);
        Require(scenario.Drawer.Travel > 0 && scenario.Drawer.Travel < scenario.Drawer.Depth, "drawer.travel", "a drawer comes out less far than it is deep");
    }

    private static void CheckThings(TabletopScenario scenario)
    {
        string[] fixtures = [TableSpec.Name, DrawerSpec.Chest, scenario.Drawer.Name, scenario.Bin.Name, scenario.Lamp.Name, scenario.Button.Name];
        var twice = scenario.Things.Select(static thing => thing.Name).Concat(fixtures).GroupBy(static name => name).FirstOrDefault(static group => group.Count() > 1);
        Require(twice is null, "things", $"{twice?.Key} stands there twice");
        for (var index = 0; index < scenario.Things.Count; index++)
        {
            var (thing, field) = (scenario.Things[index], $"things[{index}]");
            Require(thing.Kind is TableThingSpec.Block or TableThingSpec.Bowl, $"{field}.kind", $"{thing.Kind} is neither a block nor a bowl");
            Require(Palette.Knows(thing.Colour), $"{field}.colour", $"{thing.Colour} is not one of {string.Join(", ", Palette.Names)}");
            Require(thing.Width > 0 && thing.Height > 0, field, "a width and a height are needed");
            var footprint = Box.Around(new(thing.X, thing.Y), thing.Width, thing.Width);
            CheckOnTable(scenario, field, footprint);
            Require(!scenario.Taken.Any(footprint.Overlaps), field, $"{thing.Name} lies where something stands, or on a tag");
            var other = scenario.Things.Take(index).FirstOrDefault(other => footprint.Overlaps(Box.Around(new(other.X, other.Y), other.Width, other.Width)));
            Require(other is null, field, $"{thing.Name} lies where the {other?.Name} lies");
        }
    }

    private static void CheckOnTable(TabletopScenario scenario, string field, Box footprint) =>
        Require(scenario.Table.Top is var top && footprint.Left >= top.Left && footprint.Right <= top.Right && footprint.Bottom >= top.Bottom && footprint.Top <= top.Top, field, "it stands over the edge of the table");

    private static void Require(bool condition, string field, string complaint)
    {
        if (!condition)
        {
            throw new ScenarioException($"{field}: {complaint}.");
        }
    }
}
