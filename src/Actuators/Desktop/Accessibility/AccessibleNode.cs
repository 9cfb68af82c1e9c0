namespace LamRobot.Actuators.Desktop;

/// <summary>An element of a program's user interface; every question goes to the program, nothing is kept.</summary>
/// <remarks>
/// Every method throws <see cref="BusException"/> when the program says no (see <see cref="BusException.SaysGone"/>),
/// <see cref="TimeoutException"/> when it does not answer, and <see cref="BusClosedException"/> when the bus is gone.
/// Source: the XML interfaces of at-spi2-core 2.46.
/// </remarks>
internal sealed class AccessibleNode : IEquatable<AccessibleNode>
{
    private const string Accessible = "Accessible";

    private readonly AccessibilityBus bus;

    /// <summary>Makes a node.</summary>
    /// <param name="bus">The bus on which it is found.</param>
    /// <param name="reference">Where.</param>
    public AccessibleNode(AccessibilityBus bus, NodeReference reference)
    {
        this.bus = bus;
        Reference = reference;
    }

    /// <summary>Where it is found.</summary>
    public NodeReference Reference { get; }

    /// <summary>What can be done with it.</summary>
    public AccessibleActions Actions => new(this);

    /// <summary>Its text.</summary>
    public AccessibleText Text => new(this);

    /// <summary>Its text, to be changed.</summary>
    public AccessibleEditableText EditableText => new(this);

    /// <summary>Its number, such as a slider's.</summary>
    public AccessibleValue Value => new(this);

    /// <summary>Which of its children are selected.</summary>
    public AccessibleSelection Selection => new(this);

    /// <summary>Its place on the screen.</summary>
    public AccessibleComponent Component => new(this);

    /// <summary>Its rows and columns.</summary>
    public AccessibleTable Table => new(this);

    /// <summary>The document that it shows.</summary>
    public AccessibleDocument Document => new(this);

    /// <summary>Reads its name.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The name; empty for none.</returns>
    public ValueTask<string> GetNameAsync(CancellationToken cancellationToken) => GetTextPropertyAsync(Accessible, "Name", cancellationToken);

    /// <summary>Reads its description.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The description; empty for none.</returns>
    public ValueTask<string> GetDescriptionAsync(CancellationToken cancellationToken) => GetTextPropertyAsync(Accessible, "Description", cancellationToken);

    /// <summary>Reads what it is, such as <c>push button</c>.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The role.</returns>
    public async ValueTask<string> GetRoleAsync(CancellationToken cancellationToken) =>
        (await CallAsync(Accessible, "GetRoleName", [], cancellationToken).ConfigureAwait(false)).Open("s").ReadString();

    /// <summary>Reads its states.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The states.</returns>
    public async ValueTask<AccessibleStates> GetStatesAsync(CancellationToken cancellationToken)
    {
        var answer = await CallAsync(Accessible, "GetState", [], cancellationToken).ConfigureAwait(false);
        var reader = answer.Open("au");
        var states = 0UL;
        var end = reader.BeginArray('u');
        for (var shift = 0; reader.HasMore(end); shift += 32)
        {
            var word = (ulong)reader.ReadUInt32();
            states |= shift < 64 ? word << shift : 0;
        }

        return (AccessibleStates)states;
    }

    /// <summary>Reads its children.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The children, in their order.</returns>
    public async ValueTask<IReadOnlyList<AccessibleNode>> GetChildrenAsync(CancellationToken cancellationToken)
    {
        var answer = await CallAsync(Accessible, "GetChildren", [], cancellationToken).ConfigureAwait(false);
        var reader = answer.Open("a(so)");
        return NodesOf(NodeReference.ReadArray(ref reader));
    }

    /// <summary>Reads what it belongs to.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The parent; null at the top.</returns>
    public async ValueTask<AccessibleNode?> GetParentAsync(CancellationToken cancellationToken) =>
        await GetPropertyAsync(Accessible, "Parent", cancellationToken).ConfigureAwait(false) is object[] and [string name, ObjectPath path]
            ? NodeOf(new NodeReference(name, path))
            : null;

    /// <summary>Reads its place among its parent's children.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The place, from 0; negative when it has none.</returns>
    public async ValueTask<int> GetIndexInParentAsync(CancellationToken cancellationToken) =>
        (await CallAsync(Accessible, "GetIndexInParent", [], cancellationToken).ConfigureAwait(false)).Open("i").ReadInt32();

    /// <summary>Reads how it is related to others.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The relations.</returns>
    public async ValueTask<IReadOnlyList<AccessibleRelation>> GetRelationsAsync(CancellationToken cancellationToken)
    {
        var answer = await CallAsync(Accessible, "GetRelationSet", [], cancellationToken).ConfigureAwait(false);
        var reader = answer.Open("a(ua(so))");
        var relations = new List<AccessibleRelation>();
        var end = reader.BeginArray('(');
        while (reader.HasMore(end))
        {
            reader.Align(8);
            var kind = (RelationKind)reader.ReadUInt32();
            relations.Add(new AccessibleRelation(kind, NodesOf(NodeReference.ReadArray(ref reader))));
        }

        return relations;
    }

    /// <summary>Reads what else the program says of it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The attributes, by name.</returns>
    public async ValueTask<IReadOnlyDictionary<string, string>> GetAttributesAsync(CancellationToken cancellationToken)
    {
        var reader = (await CallAsync(Accessible, "GetAttributes", [], cancellationToken).ConfigureAwait(false)).Open("a{ss}");
        return BusDictionary.Read(ref reader);
    }

    /// <summary>Reads which interfaces it has.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Their short names, such as <c>EditableText</c>.</returns>
    public async ValueTask<IReadOnlySet<string>> GetInterfacesAsync(CancellationToken cancellationToken)
    {
        var reader = (await CallAsync(Accessible, "GetInterfaces", [], cancellationToken).ConfigureAwait(false)).Open("as");
        var interfaces = new HashSet<string>(StringComparer.Ordinal);
        var end = reader.BeginArray('s');
        while (reader.HasMore(end))
        {
            interfaces.Add(reader.ReadString().Replace(AccessibilityBus.Namespace, "", StringComparison.Ordinal));
        }

        return interfaces;
    }

    /// <summary>Calls a method of one of its interfaces.</summary>
    /// <param name="interfaceName">The interface's short name.</param>
    /// <param name="member">The method.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer.</returns>
    public ValueTask<BusMessage> CallAsync(string interfaceName, string member, object[] arguments, CancellationToken cancellationToken) =>
        bus.Connection.CallAsync(new MethodCall(Reference.BusName, Reference.Path, AccessibilityBus.Namespace + interfaceName, member, arguments), cancellationToken);

    /// <summary>Calls a method that tells whether it was delivered, which is not whether it had an effect.</summary>
    /// <param name="interfaceName">The interface's short name.</param>
    /// <param name="member">The method.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was.</returns>
    public async ValueTask<bool> TryAsync(string interfaceName, string member, object[] arguments, CancellationToken cancellationToken) =>
        (await CallAsync(interfaceName, member, arguments, cancellationToken).ConfigureAwait(false)).Open("b").ReadBoolean();

    /// <summary>Reads a property of one of its interfaces.</summary>
    /// <param name="interfaceName">The interface's short name.</param>
    /// <param name="property">The property.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its value.</returns>
    public async ValueTask<object> GetPropertyAsync(string interfaceName, string property, CancellationToken cancellationToken)
    {
        var call = new MethodCall(Reference.BusName, Reference.Path, BusProperties.Interface, "Get", AccessibilityBus.Namespace + interfaceName, property);
        return (await bus.Connection.CallAsync(call, cancellationToken).ConfigureAwait(false)).Open("v").ReadVariant();
    }

    /// <summary>Sets a property of one of its interfaces.</summary>
    /// <param name="interfaceName">The interface's short name.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the program has answered.</returns>
    public async ValueTask SetPropertyAsync(string interfaceName, string property, object value, CancellationToken cancellationToken)
    {
        var call = new MethodCall(
            Reference.BusName, Reference.Path, BusProperties.Interface, "Set", AccessibilityBus.Namespace + interfaceName, property, new BusVariant(value));
        await bus.Connection.CallAsync(call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The node that a reference stands for.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>The node; null for none.</returns>
    public AccessibleNode? NodeOf(NodeReference reference) => reference.IsNull ? null : new AccessibleNode(bus, reference);

    /// <inheritdoc />
    public bool Equals(AccessibleNode? other) => other is not null && Reference == other.Reference;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AccessibleNode);

    /// <inheritdoc />
    public override int GetHashCode() => Reference.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => Reference.ToString();

    /// <summary>Reads a whole number among the properties of one of its interfaces.</summary>
    /// <param name="interfaceName">The interface's short name.</param>
    /// <param name="property">The property.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    public async ValueTask<int> GetNumberPropertyAsync(string interfaceName, string property, CancellationToken cancellationToken) =>
        await GetPropertyAsync(interfaceName, property, cancellationToken).ConfigureAwait(false) is int number
            ? number
            : throw new BusProtocolException($"{interfaceName}.{property} of {this} is not a number.");

    private async ValueTask<string> GetTextPropertyAsync(string interfaceName, string property, CancellationToken cancellationToken) =>
        await GetPropertyAsync(interfaceName, property, cancellationToken).ConfigureAwait(false) as string
            ?? throw new BusProtocolException($"{interfaceName}.{property} of {this} is not a text.");

    private AccessibleNode[] NodesOf(List<NodeReference> references) => [.. references.Select(reference => new AccessibleNode(bus, reference))];
}
