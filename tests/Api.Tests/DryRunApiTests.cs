namespace LamRobot.Api.Tests;

public sealed class DryRunApiTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task One_mission_is_rehearsed_and_says_what_would_have_been_done()
    {
        var journal = Path.Combine(folder, "missions.db");
        await using var lab = await Lab.OpenAsync(journal: journal);
        var mission = await lab.UntilAsync(await BeginDryAsync(lab, "wave erase"), "succeeded");

        Assert.StartsWith("dry-", mission.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Contains("lab/erase() would have been done; nothing was sent", mission.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await lab.GetAsync("/api/v1/approvals")).GetArrayLength());
        Assert.Empty(lab.Robot.Commands);
        await lab.UntilAsync(await lab.BeginAsync("wave"), "succeeded");
        Assert.Single(lab.Robot.Commands);
        Assert.DoesNotContain("dry-", await Lab.ReadJournalAsync(journal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rehearsal_passes_the_policy_and_its_denial_is_in_the_audit()
    {
        await using var lab = await Lab.OpenAsync(with: request => request with { PolicyFile = Policy("deny: [lab/wave]\n") });

        var mission = await lab.UntilAsync(await BeginDryAsync(lab, "wave"), "failed");

        var denied = (await lab.GetAsync("/api/v1/audit?kind=denied"))[0];
        Assert.Equal(mission.GetProperty("id").GetString(), denied.GetProperty("missionId").GetString());
        Assert.Contains("not on the list", denied.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_only_rehearses_sends_nothing_whoever_asks_and_stops_all_the_same()
    {
        await using var lab = await Lab.OpenAsync(with: request => request with { DryRun = true });
        await using var client = await McpTests.ConnectAsync(lab);

        await lab.UntilAsync(await lab.BeginAsync("erase"), "succeeded");
        using var typed = await lab.PostAsync("/api/commands", new { command = "hold" });
        var done = await McpTests.CallAsync(client, "do", ("command", "wave"));
        await lab.UntilAsync((await Lab.ReadAsync(typed)).GetProperty("missionId").GetString()!, "succeeded");
        await lab.Service.Desk.TakeAsync(new MissionCommand("wave"), Token);
        await lab.BeginAsync("stop");
        await Lab.UntilAsync(() => Task.FromResult(Volatile.Read(ref lab.Robot.Stops) > 0));

        Assert.Contains("Dry run", McpTests.Text(done), StringComparison.Ordinal);
        Assert.Empty(lab.Robot.Commands);
    }

    [Fact]
    public async Task A_stop_ends_a_rehearsal_and_stop_as_its_answer_stops_the_robot()
    {
        await using var lab = await Lab.OpenAsync();
        var asking = await BeginDryAsync(lab, "which");
        await lab.FirstAsync("/api/v1/questions");
        using var stopped = await lab.PostAsync("/api/v1/stop");
        await lab.UntilAsync(asking, "stopped");
        var before = Volatile.Read(ref lab.Robot.Stops);

        var second = await BeginDryAsync(lab, "which");
        var question = (await lab.FirstAsync("/api/v1/questions")).GetProperty("id").GetString();
        using var answered = await lab.PostAsync($"/api/v1/questions/{question}/answer", new { answer = "stop" });

        await lab.UntilAsync(second, "stopped");
        await Lab.UntilAsync(() => Task.FromResult(Volatile.Read(ref lab.Robot.Stops) > before));
    }

    [Fact]
    public async Task A_rehearsal_is_cancelled_as_any_mission()
    {
        await using var lab = await Lab.OpenAsync();
        var asking = await BeginDryAsync(lab, "which");
        await lab.FirstAsync("/api/v1/questions");

        using var cancelled = await lab.PostAsync($"/api/v1/missions/{asking}/cancel");

        await lab.UntilAsync(asking, "stopped");
    }

    private static async Task<string> BeginDryAsync(Lab lab, string command)
    {
        using var response = await lab.PostAsync("/api/v1/missions", new { command, dryRun = true });
        return (await Lab.ReadAsync(response)).GetProperty("id").GetString()!;
    }

    private string Policy(string text)
    {
        var path = Path.Combine(folder, "policy.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
