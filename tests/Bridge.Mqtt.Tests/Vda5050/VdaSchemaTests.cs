using System.Text.Json.Nodes;
using CsCheck;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>Every message that is written meets the schema of its version, and has no member that the schema does not know.</summary>
public sealed class VdaSchemaTests
{
    public static TheoryData<string> Versions { get; } = [.. VdaDialect.All.Select(dialect => dialect.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Order(string version) => Meets(version, "order", VdaSamples.Order, (dialect, message) => dialect.Write(message));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Instant_actions(string version) => Meets(version, "instantActions", VdaSamples.InstantActions, (dialect, message) => dialect.Write(message));

    [Theory]
    [MemberData(nameof(Versions))]
    public void State(string version) => Meets(version, "state", VdaSamples.State, (dialect, message) => dialect.Write(message));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Visualization(string version) => Meets(version, "visualization", VdaSamples.Visualization, (dialect, message) => dialect.Write(message));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Connection(string version) => Meets(version, "connection", VdaSamples.Connection, (dialect, message) => dialect.Write(message));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Factsheet(string version) => Meets(version, "factsheet", VdaSamples.Factsheet, (dialect, message) => dialect.Write(message));

    [Theory]
    [InlineData("2.1.0")]
    [InlineData("3.0.0")]
    public void The_poorest_message_of_each_sort_meets_its_schema(string version)
    {
        Meets(version, "state", Gen.Const(new VdaState()), (dialect, message) => dialect.Write(message));
        Meets(version, "order", Gen.Const(new VdaOrder("o", 0)), (dialect, message) => dialect.Write(message));
        Meets(version, "visualization", Gen.Const(new VdaVisualization(null, null)), (dialect, message) => dialect.Write(message));
        Meets(version, "factsheet", Gen.Const(new VdaFactsheet()), (dialect, message) => dialect.Write(message));
    }

    [Theory]
    [InlineData("2.1.0")]
    [InlineData("3.0.0")]
    public void A_robot_of_a_sort_that_the_schema_does_not_list_and_turned_many_times_still_meets_it(string version)
    {
        Meets(version, "factsheet", Gen.Const(new VdaFactsheet { Kinematics = "ackermann", RobotClass = "shuttle" }), (dialect, message) => dialect.Write(message));
        Meets(version, "state", Gen.Const(new VdaState { Position = new(0, 0, 100, "m", Localized: true), Battery = new(101, Charging: true) }), (dialect, message) => dialect.Write(message));
    }

    [Fact]
    public void The_schemas_do_complain()
    {
        var order = JsonNode.Parse(VdaDialect.V210.Write(new VdaMessage<VdaOrder>(new(1, default, "", new("m", "s")), new("o", 0) { Nodes = [new("n", 0, Released: true)] })))!;
        Assert.Empty(VdaSchema.Of("2.1.0", "order").Complaints(order));

        order["nodes"]![0]!["released"] = "true";
        Assert.NotEmpty(VdaSchema.Of("2.1.0", "order").Complaints(order));
        order["nodes"]![0]!["released"] = true;
        order["timestamp"] = "yesterday";
        Assert.NotEmpty(VdaSchema.Of("2.1.0", "order").Complaints(order));
        order["timestamp"] = "2026-01-01T00:00:00.000Z";
        order["nodes"]![0]!["colour"] = "red";
        Assert.NotEmpty(VdaSchema.Of("2.1.0", "order").Complaints(order));
    }

    private static void Meets<T>(string version, string topic, Gen<T> content, Func<VdaDialect, VdaMessage<T>, byte[]> write)
        where T : class
    {
        var dialect = VdaDialect.Of(version)!;
        var schema = VdaSchema.Of(dialect.Major >= 3 ? "3.0.1" : "2.1.0", topic);
        VdaSamples.Message(content).Sample(
            message => Assert.Empty(schema.Complaints(dialect == VdaDialect.V200 ? AsTwoOne(write(dialect, message)) : JsonNode.Parse(write(dialect, message))!)),
            iter: 200);
    }

    /// <summary>There is no schema for the robots of 2.0.0 that want another key, and pause actions as the text of the standard says.</summary>
    private static JsonObject AsTwoOne(byte[] payload)
    {
        var message = JsonNode.Parse(payload)!.AsObject();
        if (message.Remove("instantActions", out var actions))
        {
            message["actions"] = actions;
        }

        foreach (var state in message["actionStates"]?.AsArray() ?? [])
        {
            if (state!["actionStatus"]!.GetValue<string>() == "PAUSED")
            {
                state["actionStatus"] = "RUNNING";
            }
        }

        return message;
    }
}
