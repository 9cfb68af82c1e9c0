namespace LamRobot.Actuators.Desktop;

/// <summary>The other side of a bus answered a call with an error.</summary>
/// <param name="errorName">The error's D-Bus name, such as <c>org.freedesktop.DBus.Error.UnknownObject</c>.</param>
/// <param name="message">What it said.</param>
internal sealed class BusException(string errorName, string message) : IOException($"{errorName}: {message}")
{
    private const string Standard = "org.freedesktop.DBus.Error.";

    /// <summary>The error's D-Bus name.</summary>
    public string ErrorName { get; } = errorName;

    /// <summary>Whether it says that the object, its method or its program is not there, or no longer.</summary>
    public bool SaysGone => ErrorName is Standard + "UnknownObject" or Standard + "UnknownMethod" or Standard + "UnknownInterface"
        or Standard + "ServiceUnknown" or Standard + "NameHasNoOwner" or Standard + "NoReply" or Standard + "Disconnected"
        or "org.freedesktop.atspi.Error.ApplicationGone";

    /// <summary>Whether it says that no program has the name and none can be started for it.</summary>
    public bool SaysNoService => ErrorName is Standard + "ServiceUnknown" or Standard + "NameHasNoOwner"
        || ErrorName.StartsWith(Standard + "Spawn.", StringComparison.Ordinal);
}
