namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>What counts as a broken connection, and what as a bug.</summary>
public sealed class BrokenLinkTests
{
    [Theory]
    [InlineData("MQTTnet", true)]
    [InlineData("LamRobot.Bridge.Mqtt", false)]
    public void What_the_client_meets_when_its_connection_is_taken_away_is_a_broken_link_and_the_same_of_our_own_is_a_bug(string source, bool broken)
    {
        var exception = Assert.Throws<NullReferenceException>(() => _ = Length(null!));
        exception.Source = source;

        Assert.Equal(broken, MqttClientSession.IsBrokenLink(exception, TestContext.Current.CancellationToken));
    }

    private static int Length(string text) => text.Length;
}
