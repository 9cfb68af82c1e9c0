using LamRobot.Perception.Vision;
using LamRobot.Perception.World;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service;

/// <summary>Describes the simulator's table as a person would who set it up: its tags, kinds and fixtures, and not where anything lies.</summary>
internal static class SimulatedTable
{
    /// <summary>The name of the camera over it.</summary>
    public const string Camera = "overview";

    private const string Bowl = "bowl";
    private const string White = "white";

    /// <summary>The description.</summary>
    public static TableDescription Description { get; } = Describe(TabletopMap.BuiltIn);

    private static TableDescription Describe(TabletopMap map) => new(
        map.Tags,
        [
            .. map.Kinds.Select(kind => new KnownBody(kind.Name, kind.Name == Bowl ? ObjectShape.Round : ObjectShape.Box, kind.WidthMetres, kind.HeightMetres)
            {
                Hollow = kind.Name == Bowl,
                Colours = kind.Colours,
            }),
        ],
        [.. map.Kinds.SelectMany(static kind => kind.Colours.Select(colour => new KnownThing($"{colour} {kind.Name}", $"{colour} {kind.Name}", kind.Name) { Look = $"{colour} {kind.Name}" }))])
    {
        Colours = [new(White, 0, 360) { LeastSaturation = 0, MostSaturation = 0.12, LeastBrightness = 0.87 }],
        Table = Place(map.Table, "on"),
        Fixtures = [.. map.Fixtures.Select(static fixture => Place(fixture, fixture.Kind == "container" ? "in" : "on"))],
    };

    private static MapPlace Place(TabletopFixture fixture, string relation) =>
        new(fixture.Name, fixture.Name, fixture.Kind, fixture.Left, fixture.Front, fixture.Right, fixture.Back) { Relation = relation };
}
