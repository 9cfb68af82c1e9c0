using System.Text.Json;

namespace LamRobot.Api.Tests;

/// <summary>A hundred texts that a robot brings in every place where it can: none is an order, an answer, an approval, a stop or a release.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Beginning = ["", "event: ready", "data: {}"];

    [Fact]
    public async Task Nothing_that_a_robot_says_acts()
    {
        Assert.Equal(100, InjectedTexts.All.Distinct().Count());
        var entities = InjectedTexts.All.Select((text, index) => new Entity($"thing{index}", text, "object") { Attributes = EquatableMap.Of(("note", text), ("approved", "true"), ("in", text)) }).Append(new Entity("lab", "robot", "robot")).ToList();
        await using var lab = await Lab.OpenAsync(new() { Port = 0, Limits = Lab.Unlimited, McpApproves = true }, description: string.Join('\n', InjectedTexts.All), entities);
        await using var client = await McpTests.ConnectAsync(lab);

        foreach (var text in InjectedTexts.All)
        {
            lab.Robot.Remark = text;
            var mission = (await McpTests.CallAsync(client, "do", ("command", "wave"))).StructuredContent!.Value.GetProperty("mission");
            Assert.Equal(("succeeded", text), (mission.GetProperty("state").GetString(), mission.GetProperty("message").GetString()));
        }

        var erasing = await lab.BeginAsync("erase");
        var approval = await lab.FirstAsync("/api/v1/approvals");
        await McpTests.CallAsync(client, "observe");
        await McpTests.CallAsync(client, "capabilities");
        var seen = await lab.GetAsync("/api/v1/observation");
        var manifest = await lab.GetAsync("/api/v1/manifest");

        Assert.Equal(InjectedTexts.All, seen.GetProperty("entities").EnumerateArray().Take(100).Select(entity => entity.GetProperty("name").GetString()));
        Assert.Contains(InjectedTexts.All[^1], manifest.GetProperty("actuators")[0].GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal(approval.GetProperty("id").GetString(), (await lab.GetAsync("/api/v1/approvals"))[0].GetProperty("id").GetString());
        Assert.Equal(Enumerable.Repeat("wave", 100), lab.Robot.Commands.Select(command => command.Action));
        Assert.Equal(0, Volatile.Read(ref lab.Robot.Stops));
        Assert.False(lab.Service.Stack.Stop.Latched);
        using var rejected = await lab.PostAsync($"/api/v1/approvals/{approval.GetProperty("id").GetString()}/reject");
        await lab.UntilAsync(erasing, "failed");
    }

    [Fact]
    public async Task Nothing_that_a_robot_says_makes_an_event_of_the_stream()
    {
        await using var lab = await Lab.OpenAsync(new() { Port = 0, Limits = Lab.Unlimited }, description: string.Join('\n', InjectedTexts.All));
        using var response = await lab.Client.GetAsync(new Uri("/api/v1/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        lab.Robot.Remark = string.Concat(InjectedTexts.All);
        var id = await lab.BeginAsync("wave");

        var events = new List<string>();
        while (!events.Contains("mission_ended") && await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: {\"", StringComparison.Ordinal))
            {
                using var happened = JsonDocument.Parse(line[6..]);
                events.Add(happened.RootElement.GetProperty("event").GetString()!);
                Assert.Equal(id, happened.RootElement.GetProperty("missionId").GetString());
            }
            else
            {
                Assert.Contains(line, Beginning);
            }
        }

        Assert.Equal(["mission_begun", "plan_made", "step_starting", "step_ended", "mission_ended"], events.Where(name => name is not ("step_verified" or "step_progressed")));
    }
}
