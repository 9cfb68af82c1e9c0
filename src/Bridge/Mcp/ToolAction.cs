using System.Globalization;
using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mcp;

/// <summary>A tool that can be asked for: the action that it is, and how its arguments are sent.</summary>
/// <param name="Spec">The action.</param>
/// <param name="Integers">The parameters that take whole numbers alone.</param>
internal sealed record ToolAction(ActionSpec Spec, IReadOnlySet<string> Integers)
{
    private const double LargestExact = 1L << 53;

    /// <summary>Writes arguments as the tool wants them.</summary>
    /// <param name="arguments">The arguments; they were checked against the action.</param>
    /// <param name="json">The same in JSON.</param>
    /// <returns>What is wrong with them; null when nothing is.</returns>
    public string? Write(EquatableMap<ArgumentValue> arguments, out Dictionary<string, object?> json)
    {
        json = new(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            if (Integers.Contains(name) && value.AsNumber() is { } number && (Math.Truncate(number) != number || Math.Abs(number) > LargestExact))
            {
                return $"{Spec.Name} takes whole numbers for {name}, not {number.ToString(CultureInfo.InvariantCulture)}.";
            }

            json[name] = value.Kind switch
            {
                ArgumentValueKind.Number when Integers.Contains(name) => JsonSerializer.SerializeToElement((long)value.AsNumber()!, ValueJson.Default.Int64),
                ArgumentValueKind.Number => JsonSerializer.SerializeToElement(value.AsNumber()!.Value, ValueJson.Default.Double),
                ArgumentValueKind.Boolean => JsonSerializer.SerializeToElement(value.AsBoolean()!.Value, ValueJson.Default.Boolean),
                _ => JsonSerializer.SerializeToElement(value.AsText()!, ValueJson.Default.String),
            };
        }

        return null;
    }
}
