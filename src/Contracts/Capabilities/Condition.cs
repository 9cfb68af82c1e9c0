namespace LamRobot.Contracts;

/// <summary>Something that observation can confirm: an attribute of an entity has a value.</summary>
/// <param name="Subject">The entity's id, or a parameter in braces such as <c>{object}</c>, whose argument is the id.</param>
/// <param name="Attribute">The attribute's name, or a parameter in braces such as <c>{relation}</c>, whose argument is the name.</param>
/// <param name="Value">The value, or a parameter in braces; null means that any value but an empty one will do.</param>
/// <param name="Negated">True when the attribute must be absent, empty or different.</param>
/// <remarks>A condition that names a parameter without an argument holds trivially: nothing was promised.</remarks>
public sealed record Condition(string Subject, string Attribute, string? Value = null, bool Negated = false);
