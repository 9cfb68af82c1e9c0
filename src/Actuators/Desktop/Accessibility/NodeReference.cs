namespace LamRobot.Actuators.Desktop;

/// <summary>Where an element of a program is found on the accessibility bus.</summary>
/// <param name="BusName">The program's name on the bus, such as <c>:1.7</c>.</param>
/// <param name="Path">The element's path in the program.</param>
internal readonly record struct NodeReference(string BusName, ObjectPath Path)
{
    private const string NullPath = "/org/a11y/atspi/null";

    /// <summary>Whether it stands for no element.</summary>
    public bool IsNull => Path.Value is null or NullPath || string.IsNullOrEmpty(BusName);

    /// <summary>Reads one as it is sent: <c>(so)</c>.</summary>
    /// <param name="reader">Stands before it.</param>
    /// <returns>The reference.</returns>
    public static NodeReference Read(ref BusReader reader)
    {
        reader.Align(8);
        return new NodeReference(reader.ReadString(), reader.ReadObjectPath());
    }

    /// <summary>Reads an array of them: <c>a(so)</c>.</summary>
    /// <param name="reader">Stands before it.</param>
    /// <returns>The references that stand for an element.</returns>
    public static List<NodeReference> ReadArray(ref BusReader reader)
    {
        var references = new List<NodeReference>();
        var end = reader.BeginArray('(');
        while (reader.HasMore(end))
        {
            var reference = Read(ref reader);
            if (!reference.IsNull)
            {
                references.Add(reference);
            }
        }

        return references;
    }

    /// <inheritdoc />
    public override string ToString() => BusName + Path;
}
