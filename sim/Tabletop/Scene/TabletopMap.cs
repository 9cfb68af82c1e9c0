using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>What may be known of a table before anybody looks at it: all but where its things lie.</summary>
/// <param name="Table">The table's top.</param>
/// <param name="Tags">The tags, by which a camera finds out where it is.</param>
/// <param name="Fixtures">What does not move.</param>
/// <param name="Kinds">What kinds of things there are.</param>
public sealed record TabletopMap(TabletopFixture Table, EquatableList<PlacedTag> Tags, EquatableList<TabletopFixture> Fixtures, EquatableList<TabletopKind> Kinds)
{
    /// <summary>Of the built-in table.</summary>
    public static TabletopMap BuiltIn { get; } = Of(TabletopScenario.BuiltIn);

    private static TabletopMap Of(TabletopScenario scenario) => new(
        Fixture(TableSpec.Name, TableSpec.Name, scenario.Table.Top),
        scenario.Tags.Select(static tag => new PlacedTag(tag.Id, tag.X, tag.Y, tag.Side)).ToEquatableList(),
        [
            Fixture(scenario.Drawer.Name, "drawer", scenario.Drawer.Footprint), Fixture(scenario.Bin.Name, "container", scenario.Bin.Footprint),
            Fixture(scenario.Lamp.Name, "light", scenario.Lamp.Footprint), Fixture(scenario.Button.Name, "button", scenario.Button.Footprint),
        ],
        scenario.Things.GroupBy(static thing => (thing.Kind, thing.Width, thing.Height))
            .Select(static kind => new TabletopKind(kind.Key.Kind, kind.Key.Width, kind.Key.Height, kind.Select(static thing => thing.Colour).ToEquatableList())).ToEquatableList());

    private static TabletopFixture Fixture(string name, string kind, Box plan) => new(name, kind, plan.Left, plan.Bottom, plan.Right, plan.Top);
}
