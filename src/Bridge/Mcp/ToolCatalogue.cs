using System.Text.Json;
using LamRobot.Contracts;
using ModelContextProtocol.Protocol;

namespace LamRobot.Bridge.Mcp;

/// <summary>The tools of a server: those that can be asked for as actions, and those that cannot.</summary>
/// <param name="Tools">The tools, by name, in the server's order.</param>
/// <param name="LeftOut">What was left out.</param>
internal sealed record ToolCatalogue(OrderedDictionary<string, ToolAction> Tools, IReadOnlyList<LeftOutTool> LeftOut)
{
    private const int LongestName = 64;
    private const int MostParameters = 32;

    /// <summary>No tool.</summary>
    public static ToolCatalogue Empty { get; } = new([], []);

    /// <summary>The actions.</summary>
    public IReadOnlyList<ActionSpec> Actions { get; } = [.. Tools.Values.Select(tool => tool.Spec)];

    /// <summary>Reads a server's tools.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="options">How much is taken.</param>
    /// <param name="worst">The worst that was ever said of each tool, which is kept there: a tool does not become harmless because its server says so later.</param>
    /// <returns>The catalogue.</returns>
    public static ToolCatalogue Read(IReadOnlyList<Tool> tools, McpActuatorOptions options, IDictionary<string, ActionEffect> worst)
    {
        var taken = new OrderedDictionary<string, ToolAction>(StringComparer.Ordinal);
        var leftOut = new List<LeftOutTool>();
        foreach (var tool in tools)
        {
            var name = ForeignText.Line(tool.Name, LongestName);
            var problem = !IsName(tool.Name) ? "its name has other letters than A-Z, a-z, 0-9, '-', '_' and '.', or is too long"
                : taken.ContainsKey(name) ? "there are two of this name"
                : taken.Count >= options.MaxTools ? $"only {options.MaxTools} tools of a server are taken"
                : null;
            if (problem is null && Action(tool, options, leftOut, out problem) is { } action)
            {
                worst[name] = worst.TryGetValue(name, out var earlier) ? ToolEffect.Worse(action.Spec.Effect, earlier) : action.Spec.Effect;
                taken.Add(name, action with { Spec = action.Spec with { Effect = worst[name] } });
            }
            else
            {
                leftOut.Add(new(name, problem!));
            }
        }

        return new(taken, leftOut);
    }

    private static ToolAction? Action(Tool tool, McpActuatorOptions options, List<LeftOutTool> leftOut, out string? problem)
    {
        var reader = new SchemaReader(options.MaxDescription);
        var required = Required(tool);
        var parameters = new List<ParameterSpec>();
        var integers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, reading) in Properties(tool).Select(property => (property.Name, reader.Read(property.Name, property.Value, required.Contains(property.Name)))))
        {
            var reason = !IsName(name) ? "its name cannot be used" : parameters.Count >= MostParameters ? $"only {MostParameters} parameters of a tool are taken" : reading.Reason;
            if (reason.Length == 0)
            {
                parameters.Add(reading.Parameter!);
                _ = reading.IsInteger && integers.Add(name);
            }
            else if (required.Contains(name))
            {
                problem = $"it needs '{ForeignText.Line(name, LongestName)}', and {reason}";
                return null;
            }
            else
            {
                leftOut.Add(new($"{tool.Name}({ForeignText.Line(name, LongestName)})", reason));
            }
        }

        problem = required.Except(parameters.Select(parameter => parameter.Name)).FirstOrDefault() is { } missing ? $"it needs '{ForeignText.Line(missing, LongestName)}', which its schema does not describe" : null;
        var spec = new ActionSpec(tool.Name, options.ToolTimeout.TotalSeconds)
        {
            Description = ForeignText.Line(tool.Description ?? tool.Title ?? tool.Annotations?.Title, options.MaxDescription),
            Effect = ToolEffect.Of(tool.Annotations),
            Parameters = parameters.ToEquatableList(),
        };
        return problem is null ? new ToolAction(spec, integers) : null;
    }

    private static JsonElement.ObjectEnumerator Properties(Tool tool) =>
        tool.InputSchema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object ? properties.EnumerateObject() : default;

    private static HashSet<string> Required(Tool tool) =>
        tool.InputSchema.TryGetProperty("required", out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Select(name => name.ToString())]
            : [];

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
