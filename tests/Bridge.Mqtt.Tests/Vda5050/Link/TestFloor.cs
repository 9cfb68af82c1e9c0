using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>A corridor of five nodes, two metres apart, with a station at three of them, and a robot that can pick there.</summary>
internal static class TestFloor
{
    private static readonly string[] Nodes = ["a", "b", "c", "d", "e"];

    public static RouteMap Map { get; } = new(
        "corridor",
        [.. Nodes.Select((id, index) => new MapNode(id, 2 * index, 0, "hall"))],
        [.. Nodes.Zip(Nodes.Skip(1)).SelectMany(pair => new[] { new MapEdge(pair.First + pair.Second, pair.First, pair.Second, 2) { MaxSpeed = 3 }, new MapEdge(pair.Second + pair.First, pair.Second, pair.First, 2) })],
        [new("st-a", "dock 1", ["a"]), new("st-c", "shelf", ["c"]), new("st-e", "dock 3", ["e"]) { OtherNames = ["third dock"] }]);

    public static VdaFactsheet Factsheet { get; } = new()
    {
        SeriesName = "tester",
        MaximumSpeed = 1.5,
        Actions =
        [
            new("pick") { Scopes = [VdaActionScope.Node], Parameters = [new("stationType", VdaValueType.String), new("lhd", VdaValueType.String) { IsOptional = true }] },
            new("beepTwice") { Scopes = [VdaActionScope.Instant] },
        ],
    };

    public static (double X, string MapId) PlaceOf(string node) => (2 * Array.IndexOf(Nodes, node), "hall");
}
