namespace LamRobot.Bridge.Mqtt;

/// <summary>How hard MQTT tries to deliver a message.</summary>
public enum MqttDelivery
{
    /// <summary>At most once (quality of service 0): lost when the link is down.</summary>
    AtMostOnce,

    /// <summary>At least once (quality of service 1): kept and repeated until acknowledged.</summary>
    AtLeastOnce,
}
