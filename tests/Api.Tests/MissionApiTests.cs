using System.Net;

namespace LamRobot.Api.Tests;

public sealed class MissionApiTests
{
    [Fact]
    public async Task A_mission_is_begun_followed_and_shown_with_its_steps()
    {
        await using var lab = await Lab.OpenAsync();

        var mission = await lab.UntilAsync(await lab.BeginAsync("wave wave"), "succeeded");

        Assert.Equal(["done", "done"], mission.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("state").GetString()));
        Assert.Equal(["wave", "wave"], lab.Robot.Commands.Select(command => command.Action));
        Assert.Equal(mission.GetProperty("id").GetString(), (await lab.GetAsync("/api/v1/missions?state=succeeded"))[0].GetProperty("id").GetString());
        Assert.Equal(0, (await lab.GetAsync("/api/v1/missions?state=failed")).GetArrayLength());
    }

    [Fact]
    public async Task Missions_that_wait_get_their_turn_by_priority_and_one_is_cancelled_alone()
    {
        await using var lab = await Lab.OpenAsync();
        var running = await lab.BeginAsync("hold");
        await Lab.UntilAsync(() => Task.FromResult(lab.Robot.Commands.Count == 1));
        var low = await lab.BeginAsync("wave", "low");
        var normal = await lab.BeginAsync("wave");
        var cancelled = await lab.BeginAsync("erase");
        var high = await lab.BeginAsync("wave", "high");

        using var cancelsWaiting = await lab.PostAsync($"/api/v1/missions/{cancelled}/cancel");
        Assert.Equal("stopped", (await lab.UntilAsync(cancelled, "stopped")).GetProperty("state").GetString());
        Assert.Equal("waiting", (await lab.GetAsync($"/api/v1/missions/{normal}")).GetProperty("state").GetString());
        using var cancelsRunning = await lab.PostAsync($"/api/v1/missions/{running}/cancel");
        var ended = await Task.WhenAll(new[] { low, normal, high }.Select(id => lab.UntilAsync(id, "succeeded")));

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted], [cancelsWaiting.StatusCode, cancelsRunning.StatusCode]);
        Assert.Equal([high, normal, low], ended.OrderBy(mission => mission.GetProperty("ended").GetDateTimeOffset()).Select(mission => mission.GetProperty("id").GetString()));
        Assert.Equal("It was cancelled.", (await lab.GetAsync($"/api/v1/missions/{running}")).GetProperty("message").GetString());
        Assert.DoesNotContain("erase", lab.Robot.Commands.Select(command => command.Action));
        using var again = await lab.PostAsync($"/api/v1/missions/{running}/cancel");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task A_full_queue_says_so_and_nothing_of_the_mission_is_kept()
    {
        await using var lab = await Lab.OpenAsync(new() { Port = 0, Limits = Lab.Unlimited });
        await lab.BeginAsync("hold");
        for (var mission = 0; mission < new MissionOptions().MaxWaiting; mission++)
        {
            await lab.BeginAsync("wave");
        }

        using var response = await lab.PostAsync("/api/v1/missions", new { command = "wave" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("cancel some", (await Lab.ReadAsync(response)).GetProperty("next").GetString(), StringComparison.Ordinal);
        Assert.Equal(1 + new MissionOptions().MaxWaiting, (await lab.GetAsync("/api/v1/missions")).GetArrayLength());
    }

    [Fact]
    public async Task A_plan_is_shown_and_nothing_is_done()
    {
        await using var lab = await Lab.OpenAsync();

        using var response = await lab.PostAsync("/api/v1/plans", new { command = "wave" });

        Assert.Equal("wave", (await Lab.ReadAsync(response)).GetProperty("plan").GetProperty("steps")[0].GetProperty("action").GetString());
        Assert.Empty(lab.Robot.Commands);
        Assert.Equal(0, (await lab.GetAsync("/api/v1/missions")).GetArrayLength());
    }

    [Theory]
    [InlineData("{\"comand\":\"wave\"}", HttpStatusCode.BadRequest, "$.comand")]
    [InlineData("{\"command\":7}", HttpStatusCode.BadRequest, "$.command")]
    [InlineData("{\"command\":null}", HttpStatusCode.BadRequest, "$")]
    [InlineData("{\"command\":\"  \"}", HttpStatusCode.BadRequest, "no words")]
    [InlineData("{\"command\":\"\\u001b[2J\"}", HttpStatusCode.BadRequest, "control characters")]
    [InlineData("{\"command\":\"wave\",\"priority\":\"urgent\"}", HttpStatusCode.BadRequest, "$.priority")]
    [InlineData("{", HttpStatusCode.BadRequest, "line 1")]
    public async Task What_is_wrong_with_a_body_is_said_with_what_to_do(string body, HttpStatusCode status, string detail)
    {
        await using var lab = await Lab.OpenAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await lab.Client.PostAsync(new Uri("/api/v1/missions", UriKind.Relative), content, TestContext.Current.CancellationToken);

        var problem = await Lab.ReadAsync(response);
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Contains(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", problem.GetProperty("next").GetString());
        Assert.Empty(lab.Robot.Commands);
    }

    [Fact]
    public async Task Bodies_and_commands_that_are_too_long_are_refused()
    {
        await using var lab = await Lab.OpenAsync();

        using var command = await lab.PostAsync("/api/v1/missions", new { command = new string('a', 1001) });
        using var body = await lab.PostAsync("/api/v1/missions", new { command = new string('a', 20_000) });
        using var text = new StringContent("wave");
        using var noJson = await lab.Client.PostAsync(new Uri("/api/v1/missions", UriKind.Relative), text, TestContext.Current.CancellationToken);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType], [command.StatusCode, body.StatusCode, noJson.StatusCode]);
    }
}
