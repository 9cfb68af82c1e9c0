using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

/// <summary>A mission with a plan written by hand: setup and goal as in a case file, steps as <c>action parameter=value; ...</c>.</summary>
internal static class Case
{
    public static SimulationRun Run(string setup, string goal, string avoid = "[]", string faults = "{}", int seed = 7)
    {
        using var json = JsonDocument.Parse($$"""{"scenario":"home","seed":{{seed}},"setup":{{setup}},"goal":{{goal}},"avoid":{{avoid}},"faults":{{faults}}}""");
        return new(SimulationCase.Parse(json.RootElement));
    }

    public static List<ActionStep> Steps(string plan) =>
        [.. plan.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((text, index) => Step(text, $"s{index + 1}"))];

    public static ActionStep Step(string text, string id = "s1")
    {
        var parts = text.Split(" | ", StringSplitOptions.TrimEntries);
        return new(id, "robot", parts[0])
        {
            Arguments = parts.Skip(1).Select(static part => part.Split('=', 2)).Select(static pair => KeyValuePair.Create(pair[0], (ArgumentValue)pair[1])).ToEquatableMap(),
        };
    }

    /// <summary>Carries out a plan; every step must succeed.</summary>
    public static async Task<SimulationRun> Carry(this SimulationRun run, string plan)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await run.Link.ConnectAsync(cancellation);
        foreach (var step in Steps(plan))
        {
            var result = await run.Link.SendAsync(step, null, cancellation);
            Assert.True(result.Succeeded, $"{step.Action} at {run.World.Elapsed.TotalSeconds:0} s: {result.Code} {result.Message}");
        }

        return run;
    }

    public static async Task<ActionResult> Do(this SimulationRun run, string step, string id = "s1")
    {
        await run.Link.ConnectAsync(TestContext.Current.CancellationToken);
        return await run.Link.SendAsync(Step(step, id), null, TestContext.Current.CancellationToken);
    }

    public static bool Knows(this SimulationRun run, params string[] terms) => run.World.TrueFacts().Contains(Fact.Of(terms));
}
