namespace LamRobot.Bridge.Mqtt;

/// <summary>Who is told of messages on which topics.</summary>
internal sealed record Subscription(string Filter, Action<MqttMessage> Handler);
