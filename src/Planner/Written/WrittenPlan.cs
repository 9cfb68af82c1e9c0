using System.Globalization;
using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Planner.Written;

/// <summary>Reads the JSON answer of a language model: <c>{"plan":[...]}</c>, <c>{"ask":"..."}</c> or <c>{"refuse":"..."}</c>.</summary>
internal static class WrittenPlan
{
    private static readonly string[] Forms = ["plan", "ask", "refuse"];

    /// <summary>Reads an answer; a fence and words around the object are passed over.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>What it says; its problem when it cannot be read.</returns>
    public static PlanReading Read(string answer)
    {
        var (start, end) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        if (start < 0 || end < start)
        {
            return PlanReading.Unreadable("The answer holds no JSON object.");
        }

        try
        {
            using var document = JsonDocument.Parse(answer[start..(end + 1)]);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            return PlanReading.Unreadable($"The answer is no JSON: {exception.Message}");
        }
        catch (FormatException exception)
        {
            return PlanReading.Unreadable(exception.Message);
        }
    }

    private static PlanReading Read(JsonElement root)
    {
        // Endpoints that must fill every property of a schema write null for the others.
        var given = Forms.Where(form => root.TryGetProperty(form, out var value) && value.ValueKind != JsonValueKind.Null).ToList();
        return given switch
        {
            ["plan"] => new(PlanOutcomeKind.Plan, Steps(root.GetProperty("plan")), ""),
            ["ask"] => new(PlanOutcomeKind.Clarify, Plan.Empty, Message(root, "ask")),
            ["refuse"] => new(PlanOutcomeKind.Refuse, Plan.Empty, Message(root, "refuse")),
            _ => throw new FormatException("The object must hold exactly one of \"plan\", \"ask\" and \"refuse\"."),
        };
    }

    private static string Message(JsonElement root, string form) =>
        root.GetProperty(form) is { ValueKind: JsonValueKind.String } text && text.GetString()!.Trim() is { Length: > 0 } words
            ? words
            : throw new FormatException($"\"{form}\" must be a text.");

    private static Plan Steps(JsonElement steps)
    {
        if (steps.ValueKind != JsonValueKind.Array || steps.GetArrayLength() == 0)
        {
            throw new FormatException("\"plan\" must be a list of one step or more.");
        }

        return new(steps.EnumerateArray().Select((step, index) => Step(step, index + 1)).ToEquatableList());
    }

    private static ActionStep Step(JsonElement step, int number)
    {
        if (step.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"Step {number} is no object.");
        }

        return new(Id(number), Name(step, "actuator", number), Name(step, "action", number))
        {
            Arguments = step.TryGetProperty("arguments", out var arguments) ? Arguments(arguments, number) : [],
            DependsOn = number > 1 ? [Id(number - 1)] : [],
        };
    }

    private static string Name(JsonElement step, string property, int number) =>
        step.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"Step {number} has no \"{property}\".");

    private static EquatableMap<ArgumentValue> Arguments(JsonElement arguments, int number)
    {
        if (arguments.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"The arguments of step {number} are no object.");
        }

        return arguments.EnumerateObject().Where(item => item.Value.ValueKind != JsonValueKind.Null).Select(item => KeyValuePair.Create(item.Name, Value(item, number))).ToEquatableMap();
    }

    private static ArgumentValue Value(JsonProperty item, int number) => item.Value.ValueKind switch
    {
        JsonValueKind.String => item.Value.GetString()!,
        JsonValueKind.Number when item.Value.TryGetDouble(out var value) && double.IsFinite(value) => value,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FormatException($"The argument \"{item.Name}\" of step {number} must be a text, a number, true or false."),
    };

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number}");
}
