namespace LamRobot.Actuators.Desktop;

/// <summary>The path of an object on a bus, such as <c>/org/a11y/bus</c>.</summary>
/// <param name="Value">The path.</param>
internal readonly record struct ObjectPath(string Value)
{
    /// <summary>Whether the path is one that a bus accepts.</summary>
    /// <remarks>Source: D-Bus specification, "Valid Object Paths".</remarks>
    public bool IsValid => Value is "/" || (Value is ['/', ..] && !Value.EndsWith('/')
        && !Value.Contains("//", StringComparison.Ordinal) && Value.All(static c => c is '/' or '_' || char.IsAsciiLetterOrDigit(c)));

    /// <inheritdoc />
    public override string ToString() => Value;
}
