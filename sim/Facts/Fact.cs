using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Something that is true in a simulated world, such as <c>on apple desk</c>; compared by content.</summary>
/// <param name="Terms">Predicate and arguments, lower-case; in a pattern, a term that begins with <c>?</c> is a variable.</param>
public sealed record Fact(EquatableList<string> Terms)
{
    /// <summary>What is said, such as <c>on</c>.</summary>
    public string Predicate => Terms[0];

    /// <summary>Makes a fact.</summary>
    /// <param name="terms">Predicate and arguments.</param>
    /// <returns>The fact.</returns>
    public static Fact Of(params ReadOnlySpan<string> terms) => new(EquatableList.Create(terms));

    /// <summary>Reads a fact that is written as a JSON array of strings.</summary>
    /// <param name="json">The array.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="FormatException">It is no array of strings, or an empty one.</exception>
    public static Fact Parse(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() == 0 || json.EnumerateArray().Any(static term => term.ValueKind != JsonValueKind.String))
        {
            throw new FormatException($"A fact is an array of strings, not {json.GetRawText()}.");
        }

        return new(json.EnumerateArray().Select(static term => term.GetString()!).ToEquatableList());
    }

    /// <summary>Writes it as in a case file.</summary>
    /// <returns>The terms in brackets.</returns>
    public override string ToString() => $"[{string.Join(", ", Terms)}]";
}
