using LamRobot.Contracts;
using LamRobot.Perception.Vision;
using LamRobot.Perception.World;

namespace LamRobot.Bridge.Service;

/// <summary>What is known of a table before anybody looks: its tags, its fixtures, and what lies on it, but not where.</summary>
/// <param name="Tags">Tags at known places, by which the camera finds out where it is.</param>
/// <param name="Bodies">The kinds of things.</param>
/// <param name="Things">The things: what people call them and how they look.</param>
internal sealed record TableDescription(IReadOnlyList<PlacedTag> Tags, IReadOnlyList<KnownBody> Bodies, IReadOnlyList<KnownThing> Things)
{
    /// <summary>The family of the tags.</summary>
    public TagFamily Family { get; init; } = TagFamily.Aruco4x4;

    /// <summary>Colours besides the usual ones.</summary>
    public IReadOnlyList<ColourRange> Colours { get; init; } = [];

    /// <summary>A network that finds more than tags and colours; null for none.</summary>
    public DetectorDescription? Detector { get; init; }

    /// <summary>The table.</summary>
    public required MapPlace Table { get; init; }

    /// <summary>What stands on the table and does not move.</summary>
    public IReadOnlyList<MapPlace> Fixtures { get; init; } = [];

    /// <summary>What a camera looks for on this table.</summary>
    /// <returns>The options.</returns>
    public SceneOptions Scene() => new()
    {
        Tags = new() { Family = Family, SizeMetres = Tags.Count > 0 ? Tags[0].SideMetres : new TagOptions().SizeMetres },
        PlacedTags = Tags,
        Objects = new() { Colours = [.. new ColourObjectOptions().Colours, .. Colours], Bodies = Bodies, PlaneMetres = Table.ZMetres },
        Network = Detector?.Options(),
        Motion = false,
    };

    /// <summary>What is known for the world model. Each thing has a look of its own, so it is the same however far it was carried.</summary>
    /// <returns>The options.</returns>
    public WorldOptions World() => new()
    {
        Places = [Table, .. Fixtures],
        Things = Things,
        ReachMetresPerSecond = 1,
        LongestReachMetres = 2 * Math.Max(Table.ToX - Table.FromX, Table.ToY - Table.FromY),
    };

    /// <summary>What tells relations on this table.</summary>
    /// <returns>The arrangement.</returns>
    public Arrangement Arrangement() => new(
        Bodies.ToDictionary(static body => body.Name, static body => new ThingSize(body.WidthMetres, body.HeightMetres) { Hollow = body.Hollow }, StringComparer.Ordinal), Fixtures, Table.Id);
}
