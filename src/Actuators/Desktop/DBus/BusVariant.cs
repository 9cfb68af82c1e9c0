namespace LamRobot.Actuators.Desktop;

/// <summary>A value that is sent together with its type.</summary>
/// <param name="Value">The value.</param>
internal readonly record struct BusVariant(object Value);
