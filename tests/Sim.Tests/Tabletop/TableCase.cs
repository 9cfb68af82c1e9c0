using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

/// <summary>A mission at the table: setup and goal as in a case file.</summary>
internal static class TableCase
{
    public static SimulationRun Run(string setup, string goal = "[]", string avoid = "[]", string faults = "{}", int seed = 7, string positions = "telemetry")
    {
        using var json = JsonDocument.Parse($$"""{"scenario":"tabletop","seed":{{seed}},"setup":{{setup}},"goal":{{goal}},"avoid":{{avoid}},"faults":{{faults}},"positions":"{{positions}}"}""");
        return new(SimulationCase.Parse(json.RootElement));
    }

    public static TabletopWorld World(string setup = "[]", int seed = 7) => (TabletopWorld)Run(setup, seed: seed).World;

    public static ActionStep Step(string action, params ReadOnlySpan<(string Name, ArgumentValue Value)> arguments) => new("s1", "arm", action) { Arguments = EquatableMap.Of(arguments) };

    public static async Task<ActionResult> Send(this SimulationRun run, ActionStep step)
    {
        await run.Link.ConnectAsync(TestContext.Current.CancellationToken);
        return await run.Link.SendAsync(step, null, TestContext.Current.CancellationToken);
    }
}
