namespace LamRobot.Training.Language;

/// <summary>A step that a phrase asks for, such as <c>pick_up(object,place=from)</c>.</summary>
/// <param name="Action">The action.</param>
/// <param name="Arguments">How the phrase gives its arguments.</param>
internal sealed record StepPattern(string Action, IReadOnlyList<ArgumentPattern> Arguments)
{
    /// <summary>Reads steps, separated by spaces.</summary>
    /// <exception cref="FormatException">A bracket is missing.</exception>
    public static IReadOnlyList<StepPattern> ParseAll(string text) =>
        [.. text.Split(')', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];

    private static StepPattern Parse(string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return bracket < 0
            ? throw new FormatException($"A step is an action with brackets: {text}")
            : new(text[..bracket].Trim(), [.. text[(bracket + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Argument)]);
    }

    private static ArgumentPattern Argument(string text)
    {
        var sides = text.Split('=', 2);
        var value = sides[^1];
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var (source, span) = slash < 0 ? (value, null) : (value[..slash], value[(slash + 1)..]);
        return source switch
        {
            "?" => new(sides[0], null, null, span),
            ['\'', .. var literal, '\''] => new(sides[0], null, literal, span),
            _ => new(sides[0], source, null, span),
        };
    }
}
