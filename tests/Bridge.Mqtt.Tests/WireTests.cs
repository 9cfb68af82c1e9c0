using CsCheck;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

public sealed class WireTests
{
    [Fact]
    public void A_result_survives_the_wire() =>
        Gen.Select(Gen.Enum<ActionStatus>(), Gen.Enum<ResultCode>(), Gen.String, Gen.Bool, Gen.Double[-1e3, 1e3]).Sample((status, code, message, known, speed) =>
        {
            var result = new ActionResult(status, code, message) { EffectKnown = known, Applied = EquatableMap.Of<ArgumentValue>(("speed", speed)) };
            var payload = WireJson.Write(ResultMessage.From("c1", result), WireJson.Default.ResultMessage);
            return WireJson.TryRead(payload, WireJson.Default.ResultMessage, out var read) && read.ToResult().Equals(result);
        });

    [Fact]
    public void No_payload_makes_the_reader_throw() =>
        Gen.Byte.Array[0, 40].Sample(payload =>
        {
            WireJson.TryRead(payload, WireJson.Default.CommandMessage, out _);
            WireJson.TryRead(payload, WireJson.Default.ActuatorManifest, out _);
        });

    [Fact]
    public void A_command_is_small_and_plain()
    {
        var command = new CommandMessage("c1", "go_to") { Arguments = EquatableMap.Of<ArgumentValue>(("place", "kitchen")), TimeoutSeconds = 60 };

        Assert.Equal("""{"id":"c1","action":"go_to","timeoutSeconds":60,"arguments":{"place":"kitchen"}}"""u8.ToArray(), WireJson.Write(command, WireJson.Default.CommandMessage));
    }

    [Theory]
    [InlineData("robot", true)]
    [InlineData("agv_07.b-2", true)]
    [InlineData("", false)]
    [InlineData("stop", false)]
    [InlineData("a/b", false)]
    [InlineData("a+", false)]
    [InlineData("#", false)]
    public void An_id_cannot_reach_into_another_topic(string id, bool valid) => Assert.Equal(valid, RobotTopics.IsValidId(id));

    [Theory]
    [InlineData("mqtt://broker.local", "broker.local", 1883, null)]
    [InlineData("broker.local:1884", "broker.local", 1884, null)]
    [InlineData("mqtt://me:p%40ss@10.0.0.1:1900", "10.0.0.1", 1900, "p@ss")]
    public void An_address_is_read(string text, string host, int port, string? password)
    {
        var address = BrokerAddress.Parse(text);

        Assert.Equal((host, port, password), (address.Host, address.Port, address.Password));
        Assert.True(password is null || !address.ToString().Contains(password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://broker.local")]
    [InlineData("mqtt://")]
    public void What_is_no_address_is_said_with_what_one_looks_like(string text) =>
        Assert.Contains("mqtt://HOST", Assert.Throws<FormatException>(() => BrokerAddress.Parse(text)).Message, StringComparison.Ordinal);
}
