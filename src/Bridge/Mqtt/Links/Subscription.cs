namespace LamRobot.Bridge.Mqtt;

/// <summary>Who is told of messages on which topics.</summary>
internal sealed record Subscription(string Filter, Action<MqttMessage> Handler)
{
    private const string Shared = "$share/";

    /// <summary>The topics: of a subscription that is shared, without its group, which no message's topic has.</summary>
    /// <remarks>Source: MQTT 5.0, section 4.8.2.</remarks>
    public string Topics { get; } = Filter.StartsWith(Shared, StringComparison.Ordinal) && Filter.IndexOf('/', Shared.Length) is > 0 and var end ? Filter[(end + 1)..] : Filter;
}
