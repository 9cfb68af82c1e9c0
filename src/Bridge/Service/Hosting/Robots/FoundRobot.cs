using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A robot on a broker, whatever language it speaks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Protocol">Its language, such as <c>json 1</c> or <c>VDA 5050 2.1.0</c>.</param>
/// <param name="Online">Whether it says that it is there.</param>
/// <param name="Open">Makes a link to it over a connection to the broker.</param>
internal sealed record FoundRobot(string Id, string Protocol, bool Online, Func<MqttLink, IRobotLink> Open)
{
    /// <summary>What it is, in words.</summary>
    public string Description { get; init; } = "";

    /// <summary>What it can do; null when it has not said so.</summary>
    public ActuatorManifest? Manifest { get; init; }
}
