using System.Text.Json;

namespace LamRobot.Sim;

/// <summary>One condition of a query: a fact with variables that must hold, or that must not.</summary>
/// <param name="Pattern">The fact; a term that begins with <c>?</c> is a variable.</param>
/// <param name="Negated">True when no such fact may hold.</param>
public sealed record FactPattern(Fact Pattern, bool Negated = false)
{
    /// <summary>Reads a pattern: an array of strings, or <c>["not", pattern]</c>.</summary>
    /// <param name="json">The array.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="FormatException">It is no pattern.</exception>
    public static FactPattern Parse(JsonElement json)
    {
        var negated = json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 2
            && json[0].ValueKind == JsonValueKind.String && json[0].GetString() == "not" && json[1].ValueKind == JsonValueKind.Array;
        return new(Fact.Parse(negated ? json[1] : json), negated);
    }

    /// <summary>Writes it as in a case file.</summary>
    /// <returns>The pattern.</returns>
    public override string ToString() => Negated ? $"[not, {Pattern}]" : Pattern.ToString();
}
