namespace LamRobot.Sim;

/// <summary>Tells what lies beside what on the table.</summary>
internal static class Neighbours
{
    /// <summary>Every fixture that a person may name as a place.</summary>
    public static IEnumerable<Landmark> Fixtures(TabletopScenario scenario) =>
    [
        Landmark.Of(scenario.Drawer.Name, scenario.Drawer.Footprint), Landmark.Of(scenario.Bin.Name, scenario.Bin.Footprint),
        Landmark.Of(scenario.Lamp.Name, scenario.Lamp.Footprint), Landmark.Of(scenario.Button.Name, scenario.Button.Footprint),
    ];

    /// <summary>What a thing lies beside on a side, the nearest first.</summary>
    public static IEnumerable<string> Of(TabletopState table, Landmark at, Relation relation) => OnTable(table)
        .Where(other => other.Name != at.Name && relation.Holds(at.Centre, other.Centre) && at.Gap(other, relation) < Relation.Farthest)
        .OrderBy(other => at.Gap(other, relation)).ThenBy(other => other.Centre.DistanceTo(at.Centre)).Select(static other => other.Name);

    private static IEnumerable<Landmark> OnTable(TabletopState table) =>
        table.RestingOn(TableSpec.Name).Select(Landmark.Of).Concat(Fixtures(table.Scenario));
}
