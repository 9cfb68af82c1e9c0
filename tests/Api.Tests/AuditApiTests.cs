using System.Net;
using System.Text.Json;

namespace LamRobot.Api.Tests;

public sealed class AuditApiTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_audit_says_who_asked_who_approved_what_was_denied_and_who_stopped()
    {
        await using var lab = await Lab.OpenAsync(with: request => request with { PolicyFile = Policy("deny: [lab/hold]\n") });
        var erased = await lab.BeginAsync("erase");
        var approval = (await lab.FirstAsync("/api/v1/approvals")).GetProperty("id").GetString();
        using var approved = await lab.PostAsync($"/api/v1/approvals/{approval}/approve");
        await lab.UntilAsync(erased, "succeeded");
        var held = await lab.BeginAsync("hold");
        await lab.UntilAsync(held, "failed");
        using var stopped = await lab.PostAsync("/api/v1/stop", new { kind = "emergency" });
        using var released = await lab.PostAsync("/api/v1/release");

        var audit = await lab.GetAsync("/api/v1/audit");

        Assert.Equal(["released", "stopped", "denied", "asked", "approved", "approval_asked", "asked"], audit.EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()));
        Assert.Equal(["local", "local", "local", "local", "local"], audit.EnumerateArray().Skip(2).Select(entry => entry.GetProperty("requester").GetProperty("name").GetString()));
        Assert.Equal(("http", "http", "admin"), (audit[0].GetProperty("by").GetString(), audit[4].GetProperty("by").GetString(), audit[3].GetProperty("requester").GetProperty("role").GetString()));
        Assert.Equal(2, (await lab.GetAsync($"/api/v1/audit?mission={held}")).GetArrayLength());
        Assert.Equal(1, (await lab.GetAsync("/api/v1/audit?limit=1")).GetArrayLength());
        using var wrong = await lab.Client.GetAsync(new Uri("/api/v1/audit?kind=gossip", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task The_audit_of_an_earlier_run_is_still_there()
    {
        var journal = Path.Combine(folder, "missions.db");
        await using (var first = await Lab.OpenAsync(journal: journal))
        {
            await first.UntilAsync(await first.BeginAsync("wave"), "succeeded");
        }

        await using var second = await Lab.OpenAsync(journal: journal);

        var asked = (await second.GetAsync("/api/v1/audit"))[0];
        Assert.Equal(("asked", "wave", "http"), (asked.GetProperty("kind").GetString(), asked.GetProperty("what").GetString(), asked.GetProperty("requester").GetProperty("way").GetString()));
    }

    [Fact]
    public async Task A_rule_for_one_way_is_for_that_way_alone()
    {
        await using var lab = await Lab.OpenAsync(with: request => request with { PolicyFile = Policy("rules:\n  - {name: models ask nothing, who: {ways: [mcp]}, deny: ['*/*']}\n") });
        await using var client = await McpTests.ConnectAsync(lab);

        var refused = await McpTests.CallAsync(client, "do", ("command", "wave"));
        await lab.UntilAsync(await lab.BeginAsync("wave"), "succeeded");

        Assert.Contains("rule 'models ask nothing'", McpTests.Text(refused), StringComparison.Ordinal);
        Assert.Single(lab.Robot.Commands);
    }

    [Fact]
    public async Task A_broken_policy_is_told_over_the_api_and_the_old_one_counts()
    {
        var path = Policy("approval-wait: 3m\n");
        await using var lab = await Lab.OpenAsync(with: request => request with { PolicyFile = path });
        Assert.Equal(180, (await lab.GetAsync("/api/v1/policy")).GetProperty("approvalWaitSeconds").GetDouble());

        Policy("approval-wait: soon\n");
        JsonElement told = default;
        await Lab.UntilAsync(async () => (told = await lab.GetAsync("/api/v1/policy")).TryGetProperty("problem", out _));

        Assert.Contains("policy.yaml:1:16", told.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal(180, told.GetProperty("approvalWaitSeconds").GetDouble());
        Assert.Equal("policy", (await lab.GetAsync("/api/v1/audit?kind=policy"))[0].GetProperty("kind").GetString());
    }

    private string Policy(string text)
    {
        var path = Path.Combine(folder, "policy.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
