using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Maps;

public sealed class RouteMapTests
{
    private const string Lif = """
        {
          "metaInformation": {"projectIdentification": "p", "creator": "c", "exportTimestamp": "2025-01-01T00:00:00Z", "lifVersion": "1.0.0"},
          "layouts": [{
            "layoutId": "hall", "layoutVersion": "1",
            "nodes": [
              {"nodeId": "a", "mapId": "m", "nodePosition": {"x": 0, "y": 0}, "vehicleTypeNodeProperties": [{"vehicleTypeId": "v", "theta": 1.5, "actions": []}]},
              {"nodeId": "b", "nodePosition": {"x": 3, "y": 4}, "vehicleTypeNodeProperties": []},
              {"nodeId": "c", "nodePosition": {"x": 3, "y": 0}, "vehicleTypeNodeProperties": []}],
            "edges": [
              {"edgeId": "ab", "startNodeId": "a", "endNodeId": "b", "vehicleTypeEdgeProperties": [{"vehicleTypeId": "v", "maxSpeed": 2}, {"vehicleTypeId": "w", "maxSpeed": 1}]},
              {"edgeId": "ac", "startNodeId": "a", "endNodeId": "c", "vehicleTypeEdgeProperties": [{"vehicleTypeId": "w", "actions": [
                {"actionType": "honk", "requirementType": "REQUIRED", "blockingType": "SOFT", "actionParameters": [{"key": "times", "value": 2}, {"key": "tone", "value": "low"}, {"key": "loud", "value": true}]},
                {"actionType": "flash"},
                {"actionType": "sing", "requirementType": "OPTIONAL", "blockingType": "NONE"},
                {"actionType": "dance", "requirementType": "CONDITIONAL"}]}]},
              {"edgeId": "cb", "startNodeId": "c", "endNodeId": "b", "vehicleTypeEdgeProperties": [{"vehicleTypeId": "w"}]}],
            "stations": [{"stationId": "s1", "stationName": "Dock 3; third dock", "interactionNodeIds": ["b", "c"], "stationDescription": "by the gate"}]
          }]
        }
        """;

    [Fact]
    public void A_layout_becomes_nodes_edges_and_stations_with_the_names_that_people_use()
    {
        var map = LifReader.Parse(Lif, "hall.lif");

        Assert.Equal(new("a", 0, 0, "m") { Heading = 1.5 }, map.Nodes[0]);
        Assert.Equal(new("b", 3, 4, "hall"), map.Nodes[1]);
        Assert.Equal(new("ab", "a", "b", 5) { MaxSpeed = 1 }, map.Edges[0]);
        Assert.Equal(("Dock 3", "by the gate"), (map.Stations[0].Name, map.Stations[0].Description));
        Assert.All(["s1", "dock 3", "Third Dock"], name => Assert.Same(map.Stations[0], map.FindStation(name)));
        Assert.Same(map.Stations[0], map.StationAt("c"));
    }

    [Fact]
    public void A_vehicle_type_has_its_own_speeds_and_its_own_edges()
    {
        var map = LifReader.Parse(Lif, "hall.lif", "v");

        Assert.Equal(["ab"], map.Edges.Select(edge => edge.Id));
        Assert.Equal(2, map.Edges[0].MaxSpeed);
    }

    [Fact]
    public void What_a_layout_always_asks_for_on_an_edge_is_an_action_of_the_edge()
    {
        var edges = LifReader.Parse(Lif, "hall.lif").Edges;

        Assert.Empty(edges[0].Actions);
        Assert.Equal(
            [
                new("honk") { BlockingType = VdaBlockingType.Soft, Parameters = EquatableMap.Of<ArgumentValue>(("times", 2), ("tone", "low"), ("loud", true)) },
                new("flash") { BlockingType = VdaBlockingType.Hard },
            ],
            edges[1].Actions);
    }

    [Theory]
    [InlineData("{\"layouts\": [", "no JSON")]
    [InlineData("{}", "at its top: 'layouts' is missing")]
    [InlineData("""{"layouts": [{"nodes": [{"nodeId": "a"}]}]}""", "layouts[0].nodes[0]: 'nodePosition' is missing")]
    [InlineData("""{"layouts": [{"nodes": [{"nodeId": "a", "nodePosition": {"x": "1", "y": 0}}]}]}""", "layouts[0].nodes[0].nodePosition.x: a number is wanted")]
    [InlineData("""{"layouts": [{"nodes": [{"nodeId": "a", "nodePosition": {"x": 1, "y": 0}}], "edges": [{"edgeId": "e", "startNodeId": "a", "endNodeId": "z"}]}]}""", "layouts[0].edges[0].endNodeId: there is no node 'z'")]
    [InlineData("""{"layouts": [{"nodes": [{"nodeId": "a", "nodePosition": {"x": 1, "y": 0}}, {"nodeId": "a", "nodePosition": {"x": 1, "y": 0}}]}]}""", "the node 'a' stands twice")]
    [InlineData("""{"layouts": [{"nodes": [{"nodeId": "a", "nodePosition": {"x": 1, "y": 0}}], "edges": [{"edgeId": "e", "startNodeId": "a", "endNodeId": "a", "vehicleTypeEdgeProperties": [{"actions": [{"actionType": "x", "blockingType": "HEAVY"}]}]}]}]}""", "vehicleTypeEdgeProperties[0].actions[0].blockingType: there is no blocking type 'HEAVY'")]
    [InlineData("""{"layouts": [{"nodes": [{"nodeId": "a", "nodePosition": {"x": 1, "y": 0}}], "edges": [{"edgeId": "e", "startNodeId": "a", "endNodeId": "a", "vehicleTypeEdgeProperties": [{"actions": [{"actionType": "x", "actionParameters": [{"key": "k", "value": []}]}]}]}]}]}""", "actionParameters[0].value: a text, a number, true or false is wanted")]
    [InlineData("""{"layouts": [{"nodes": [], "stations": [{"stationId": "s", "interactionNodeIds": []}]}]}""", "the station 's' has no node")]
    public void What_is_wrong_with_a_layout_is_said_with_its_place(string json, string problem)
    {
        var exception = Assert.Throws<MapException>(() => LifReader.Parse(json, "hall.lif"));

        Assert.Contains("'hall.lif'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said() =>
        Assert.Contains("nowhere.lif", Assert.Throws<MapException>(() => LifReader.Read("nowhere.lif")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_shortest_way_goes_to_the_nearest_node_and_around_what_is_closed()
    {
        var map = LifReader.Parse(Lif, "hall.lif");

        Assert.Equal(["a", "c"], Way(map.FindRoute("a", ["b", "c"])));
        Assert.Equal(["a", "b"], Way(map.FindRoute("a", ["b"])));
        Assert.Equal(["a"], Way(map.FindRoute("a", ["a"])));
        Assert.Equal(["a", "b"], Way(map.FindRoute("a", ["b", "c"], closed: node => node == "c")));
        Assert.Null(map.FindRoute("b", ["a"]));
        Assert.Null(map.FindRoute("nowhere", ["a"]));
    }

    [Fact]
    public void A_position_has_its_nearest_node_on_its_own_map_and_within_reach()
    {
        var map = LifReader.Parse(Lif, "hall.lif");

        Assert.Equal("c", map.Nearest(2.9, 0.2)?.Id);
        Assert.Equal("a", map.Nearest(2.9, 0.2, "m")?.Id);
        Assert.Null(map.Nearest(2.9, 1.2, within: 0.5));
    }

    private static IEnumerable<string>? Way(MapRoute? route) => route?.Nodes.Select(node => node.Id);
}
