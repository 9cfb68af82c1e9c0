using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>What the entities of a world are called by kind.</summary>
/// <param name="Item">Things that can be carried.</param>
/// <param name="Holder">Things that can be carried and hold others.</param>
/// <param name="Place">Places.</param>
/// <param name="Closed">Places that can be opened.</param>
/// <param name="Person">People.</param>
/// <param name="Lamp">Lamps.</param>
internal sealed record WorldKinds(string Item, string Holder, string Place, string Closed, string Person, string Lamp)
{
    /// <summary>Draws them.</summary>
    public static WorldKinds Draw(WorldStyle style, Random random)
    {
        var item = style switch
        {
            WorldStyle.Arm => random.Pick(["block", "object", "part", "piece"]),
            WorldStyle.Warehouse => random.Pick(["load", "item", "unit", "object"]),
            _ => random.Pick(["object", "object", "object", "item", "thing"]),
        };
        var place = style switch
        {
            WorldStyle.Arm => random.Pick(["spot", "container", "target", "location"]),
            WorldStyle.Warehouse => random.Pick(["station", "location", "place"]),
            WorldStyle.Household => random.Pick(["receptacle", "receptacle", "furniture", "place", "location"]),
            _ => random.Pick(["location", "location", "place", "furniture", "receptacle"]),
        };
        return new(
            item,
            style == WorldStyle.Household && random.Hits(.5) ? "container" : item,
            place,
            random.Hits(.5) ? place : style == WorldStyle.Household ? "container" : random.Pick(["drawer", "cabinet", "storage"]),
            random.Pick(["person", "person", "human", "people"]),
            random.Pick(["lamp", "light", "lamp", "device"]));
    }
}
