namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>The topics of a robot: <c>INTERFACE/vMAJOR/MANUFACTURER/SERIAL/...</c>.</summary>
/// <param name="InterfaceName">What all topics begin with, such as <c>uagv</c>.</param>
/// <param name="Major">The protocol's major version.</param>
/// <param name="Robot">The robot.</param>
public sealed record VdaTopics(string InterfaceName, int Major, VdaIdentity Robot)
{
    /// <summary>Master to robot.</summary>
    public string Order => Of("order");

    /// <summary>Master to robot.</summary>
    public string InstantActions => Of("instantActions");

    /// <summary>Robot to all.</summary>
    public string State => Of("state");

    /// <summary>Robot to all.</summary>
    public string Visualization => Of("visualization");

    /// <summary>Robot to all, retained, with a last will.</summary>
    public string Connection => Of("connection");

    /// <summary>Robot to all, retained.</summary>
    public string Factsheet => Of("factsheet");

    private string Of(string name) => $"{InterfaceName}/v{Major}/{Robot.Manufacturer}/{Robot.SerialNumber}/{name}";

    /// <summary>Reads a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="name">Its last word, such as <c>state</c>.</param>
    /// <returns>The robot's topics, or null when it is no topic of VDA 5050.</returns>
    public static VdaTopics? Parse(string topic, out string name)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var parts = topic.Split('/');
        name = parts[^1];
        return parts.Length >= 5 && parts[^4].StartsWith('v') && int.TryParse(parts[^4].AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var major)
            ? new(string.Join('/', parts[..^4]), major, new(parts[^3], parts[^2]))
            : null;
    }
}
