using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Tabletop;

/// <summary>The right plan of each case, so that eyes are judged by themselves and not by how a sentence is understood.</summary>
internal static class WrittenPlans
{
    /// <summary>Reads the plans of a case file, by the cases' ids.</summary>
    public static IReadOnlyDictionary<string, PlanOutcome> Read(string path) => File.ReadLines(path).Select(Parse).ToDictionary(StringComparer.Ordinal);

    private static KeyValuePair<string, PlanOutcome> Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var steps = json.RootElement.GetProperty("steps").EnumerateArray().Select(static (step, index) => Step(step, index)).ToEquatableList();
        return new(json.RootElement.GetProperty("id").GetString()!, PlanOutcome.Planned(new(steps), 1));
    }

    private static ActionStep Step(JsonElement step, int index) => new($"s{index + 1}", "arm", step.GetProperty("action").GetString()!)
    {
        Arguments = step.GetProperty("arguments").EnumerateObject().Select(static argument => KeyValuePair.Create(argument.Name, (ArgumentValue)argument.Value.GetString()!)).ToEquatableMap(),
        DependsOn = index == 0 ? [] : [$"s{index}"],
    };
}
