using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>The versions differ where robots differ, and what robots write wrongly is still read.</summary>
public sealed class VdaDialectTests
{
    private static readonly VdaHeader Header = new(7, new(2026, 3, 4, 5, 6, 7, 80, TimeSpan.FromHours(2)), "", new("Maker", "0001"));

    [Theory]
    [InlineData("2.0.0", "2.0.0")]
    [InlineData("2.1.0", "2.1.0")]
    [InlineData("2.1", "2.1.0")]
    [InlineData("3.0.1", "3.0.0")]
    [InlineData("2.10.0", null)]
    [InlineData("2.2.0", null)]
    [InlineData("1.1.0", null)]
    [InlineData("3.0.x", null)]
    [InlineData("", null)]
    public void A_dialect_is_found_by_the_first_two_numbers(string version, string? found) => Assert.Equal(found, VdaDialect.Of(version)?.Version);

    [Fact]
    public void A_robot_gets_its_own_version_back_and_never_one_of_another_dialect()
    {
        Assert.Equal("3.0.1", (string?)Written(VdaDialect.V300, Header with { Version = "3.0.1" })["version"]);
        Assert.Equal("2.0.0", (string?)Written(VdaDialect.V200, Header with { Version = "2.1.0" })["version"]);
    }

    [Fact]
    public void A_timestamp_is_utc_with_milliseconds() => Assert.Equal("2026-03-04T03:06:07.080Z", (string?)Written(VdaDialect.V210, Header)["timestamp"]);

    [Fact]
    public void Robots_of_2_0_read_instant_actions_under_another_key()
    {
        VdaMessage<VdaInstantActions> message = new(Header, new([new("stateRequest", "a1") { BlockingType = VdaBlockingType.None }]));
        Assert.Equal(["instantActions"], Lists(VdaDialect.V200.Write(message)));
        Assert.Equal(["actions"], Lists(VdaDialect.V210.Write(message)));
        Assert.Equal(["actions"], Lists(VdaDialect.V300.Write(message)));
        foreach (var reader in VdaDialect.All)
        {
            Assert.Equal(message.Content, reader.ReadInstantActions(VdaDialect.V200.Write(message))?.Content);
            Assert.Equal(message.Content, reader.ReadInstantActions(VdaDialect.V210.Write(message))?.Content);
        }
    }

    [Fact]
    public void Instant_actions_never_block_in_3_0()
    {
        VdaMessage<VdaInstantActions> message = new(Header, new([new("pick", "a1") { BlockingType = VdaBlockingType.Hard }]));
        Assert.Equal("NONE", (string?)JsonNode.Parse(VdaDialect.V300.Write(message))!["actions"]![0]!["blockingType"]);
        Assert.Equal("HARD", (string?)JsonNode.Parse(VdaDialect.V210.Write(message))!["actions"]![0]!["blockingType"]);
    }

    [Fact]
    public void Edges_of_3_0_get_their_ends_from_the_nodes_beside_them()
    {
        var order = new VdaOrder("o", 0)
        {
            Nodes = [new("home", 4, Released: true), new("dock", 6, Released: true)],
            Edges = [new("way", 5, Released: true, "home", "dock") { MaxSpeed = 1.5 }],
        };
        var written = VdaDialect.V300.Write(new VdaMessage<VdaOrder>(Header, order));
        var edge = JsonNode.Parse(written)!["edges"]![0]!.AsObject();
        Assert.False(edge.ContainsKey("startNodeId"));
        Assert.Equal(1.5, (double?)edge["maximumSpeed"]);
        Assert.Equal(order, VdaDialect.V300.ReadOrder(written)?.Content);
    }

    [Fact]
    public void The_tolerance_of_a_node_is_an_ellipse_in_3_0_and_its_narrow_side_counts()
    {
        var order = VdaDialect.V300.ReadOrder(Utf8("""
            {"orderId":"o","orderUpdateId":0,"edges":[],"nodes":[{"nodeId":"n","sequenceId":0,"released":true,"actions":[],
             "nodePosition":{"x":1,"y":2,"mapId":"m","allowedDeviationXY":{"a":0.5,"b":0.2,"theta":1}}}]}
            """));
        Assert.Equal(0.2, order?.Content.Nodes[0].Position?.AllowedDeviationXY);
    }

    [Fact]
    public void The_last_will_is_read_whatever_its_header_says()
    {
        foreach (var word in new[] { "CONNECTIONBROKEN", "CONNECTION_BROKEN", "ConnectionBroken" })
        {
            var will = Utf8($$"""{"headerId":0,"timestamp":"2020-01-01T00:00:00.00Z","version":"2.0.0","manufacturer":"Maker","serialNumber":"0001","connectionState":"{{word}}"}""");
            Assert.All(VdaDialect.All, dialect => Assert.Equal(VdaConnectionState.ConnectionBroken, dialect.ReadConnection(will)?.Content.State));
        }
    }

    [Fact]
    public void What_robots_write_carelessly_is_read()
    {
        var state = VdaDialect.V210.ReadState(Utf8("""
            {"timestamp":"soon","serialNumber":1,"orderId":null,"orderUpdateId":"3","lastNodeId":"n","lastNodeSequenceId":4.0,"driving":"True","paused":null,
             "operatingMode":"Automatic","nodeStates":null,"edgeStates":[],"actionStates":[{"actionId":17,"actionStatus":"Running","resultDescription":null}],
             "batteryState":{"batteryCharge":"41.5","charging":false},"errors":[{"errorType":"orderError","errorLevel":"warning","errorReferences":[{"referenceKey":"headerId","referenceValue":12}]}],
             "safetyState":{"eStop":"none","fieldViolation":false},"loads":null,"agvPosition":null,"mood":{"good":[1,2]}}
            """));
        Assert.NotNull(state);
        Assert.Equal(new(0, default, "", new("", "1")), state.Header);
        Assert.Equal(
            new VdaState
            {
                OrderUpdateId = 3,
                LastNodeId = "n",
                LastNodeSequenceId = 4,
                Driving = true,
                ActionStates = [new("17", VdaActionStatus.Running)],
                Battery = new(41.5, Charging: false),
                Errors = [new("orderError", VdaErrorLevel.Warning) { References = EquatableMap.Of(("headerId", "12")) }],
            },
            state.Content);
    }

    [Fact]
    public void A_serial_number_is_read_as_it_stands_in_the_body() =>
        Assert.Equal(new("Maker", "someone-else"), VdaDialect.V200.ReadConnection(Utf8("""{"manufacturer":"Maker","serialNumber":"someone-else","connectionState":"ONLINE"}"""))?.Header.Robot);

    [Fact]
    public void What_is_not_understood_is_taken_on_the_safe_side()
    {
        var state = VdaDialect.V300.ReadState(Utf8("""
            {"operatingMode":"DREAMING","safetyState":{"activeEmergencyStop":"SOMEHOW"},"errors":[{"errorLevel":"PURPLE"}],"mobileRobotPosition":{"x":1,"y":2}}
            """))?.Content;
        Assert.NotNull(state);
        Assert.Equal(VdaOperatingMode.Manual, state.OperatingMode);
        Assert.Equal(VdaEmergencyStop.Manual, state.EmergencyStop);
        Assert.Equal(VdaErrorLevel.Fatal, Assert.Single(state.Errors).Level);
        Assert.False(state.Position?.Localized);
    }

    [Theory]
    [InlineData("""{"operatingMode":"AUTOMATIC","actionStates":[{"actionId":"a","actionStatus":"SINGING"}]}""")]
    [InlineData("""{"operatingMode":"AUTOMATIC","actionStates":[{"actionStatus":"RUNNING"}]}""")]
    [InlineData("""{"operatingMode":"AUTOMATIC","nodeStates":[{"nodeId":"n"}]}""")]
    [InlineData("""{"operatingMode":"AUTOMATIC","edgeStates":[7]}""")]
    [InlineData("""{"orderId":"o"}""")]
    public void Half_a_state_is_no_state(string text) => Assert.Null(VdaDialect.V210.ReadState(Utf8(text)));

    [Fact]
    public void Only_the_position_s_name_of_an_action_differs()
    {
        Assert.Equal("initPosition", VdaDialect.V200.InitializePosition);
        Assert.Equal("initPosition", VdaDialect.V210.InitializePosition);
        Assert.Equal("initializePosition", VdaDialect.V300.InitializePosition);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("false", false)]
    [InlineData("\"False\"", false)]
    [InlineData("null", true)]
    public void Whether_an_action_can_be_cancelled_is_read_as_text_and_as_truth(string json, bool allowed)
    {
        var factsheet = VdaDialect.V300.ReadFactsheet(Utf8($$$"""{"protocolFeatures":{"mobileRobotActions":[{"actionType":"pick","actionScopes":["NODE"],"cancelAllowed":{{{json}}}}]}}"""));
        Assert.Equal(allowed, factsheet?.Content.Actions[0].CancelAllowed);
    }

    [Fact]
    public void A_limit_of_0_is_none_and_a_parameter_of_an_unknown_type_cannot_be_given()
    {
        var factsheet = VdaDialect.V210.ReadFactsheet(Utf8("""
            {"typeSpecification":{},"protocolLimits":{"maxArrayLens":{"order.nodes":0,"order.edges":9}},
             "protocolFeatures":{"agvActions":[{"actionType":"paint","actionScopes":["NODE","MOON"],"actionParameters":[{"key":"hue","valueDataType":"COLOUR"}]},{"actionScopes":["NODE"]}]}}
            """))?.Content;
        Assert.NotNull(factsheet);
        Assert.Equal((null, 9), (factsheet.MaximumNodes, factsheet.MaximumEdges));
        Assert.Equal(new VdaActionDescription("paint") { Scopes = [VdaActionScope.Node], Parameters = [new("hue", VdaValueType.Object)] }, Assert.Single(factsheet.Actions));
    }

    [Fact]
    public void Numbers_are_written_in_no_country_s_way()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            var state = VdaDialect.V210.Write(new VdaMessage<VdaState>(Header, new() { Battery = new(41.5, Charging: true) }));
            Assert.Equal(41.5, (double?)JsonNode.Parse(state)!["batteryState"]!["batteryCharge"]);
            Assert.Equal(41.5, VdaDialect.V210.ReadState(Utf8("""{"operatingMode":"AUTOMATIC","batteryState":{"batteryCharge":"41.5"}}"""))?.Content.Battery.Charge);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static JsonNode Written(VdaDialect dialect, VdaHeader header) => JsonNode.Parse(dialect.Write(new VdaMessage<VdaConnection>(header, new(VdaConnectionState.Online))))!;

    private static IEnumerable<string> Lists(byte[] payload) => JsonNode.Parse(payload)!.AsObject().Where(member => member.Value is JsonArray).Select(member => member.Key);
}
