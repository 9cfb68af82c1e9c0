namespace LamRobot.Actuators.Desktop;

/// <summary>What is asked of an object on a bus.</summary>
/// <param name="Destination">The name of the program that has the object.</param>
/// <param name="Path">The object.</param>
/// <param name="Interface">The interface of the method.</param>
/// <param name="Member">The method.</param>
/// <param name="Arguments">Its arguments, each of a type that <see cref="BusWriter"/> knows.</param>
internal sealed record MethodCall(string Destination, ObjectPath Path, string Interface, string Member, params object[] Arguments)
{
    /// <inheritdoc />
    public override string ToString() => $"{Interface}.{Member} of {Destination}{Path}";
}
