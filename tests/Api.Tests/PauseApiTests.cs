using System.Net;

namespace LamRobot.Api.Tests;

public sealed class PauseApiTests
{
    [Fact]
    public async Task A_mission_is_paused_and_goes_on_by_its_id()
    {
        await using var lab = await Lab.OpenAsync();
        await lab.BeginAsync("hold");
        await Lab.UntilAsync(() => Task.FromResult(lab.Robot.Commands.Count == 1));
        var id = await lab.BeginAsync("wave");

        using var paused = await lab.PostAsync($"/api/v1/missions/{id}/pause");
        Assert.True((await Lab.ReadAsync(paused)).GetProperty("paused").GetBoolean());
        using var resumed = await lab.PostAsync($"/api/v1/missions/{id}/resume");
        Assert.False((await Lab.ReadAsync(resumed)).GetProperty("paused").GetBoolean());

        using var stop = await lab.PostAsync("/api/v1/stop");
        await lab.UntilAsync(id, "stopped");
        using var late = await lab.PostAsync($"/api/v1/missions/{id}/pause");
        using var unknown = await lab.PostAsync("/api/v1/missions/nobody/pause");
        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.NotFound], [late.StatusCode, unknown.StatusCode]);
    }

    [Fact]
    public async Task A_pause_of_everything_holds_a_command_until_it_is_resumed_and_health_says_so()
    {
        await using var lab = await Lab.OpenAsync();
        using var pause = await lab.PostAsync("/api/v1/pause");
        var id = await lab.BeginAsync("wave");

        Assert.Equal(HttpStatusCode.NoContent, pause.StatusCode);
        Assert.True((await lab.GetAsync("/api/v1/health")).GetProperty("paused").GetBoolean());
        Assert.True((await lab.GetAsync($"/api/v1/missions/{id}")).GetProperty("paused").GetBoolean());
        Assert.Empty(lab.Robot.Commands);

        using var resume = await lab.PostAsync("/api/v1/resume");
        await lab.UntilAsync(id, "succeeded");
        Assert.False((await lab.GetAsync("/api/v1/health")).GetProperty("paused").GetBoolean());
    }

    [Fact]
    public async Task The_words_pause_and_resume_are_for_everything_and_never_a_mission()
    {
        await using var lab = await Lab.OpenAsync();

        Assert.Null(await lab.Service.Desk.TakeAsync(new("Pause."), TestContext.Current.CancellationToken));
        Assert.True(lab.Service.Stack.Loop.Paused);
        Assert.Null(await lab.Service.Desk.TakeAsync(new("resume"), TestContext.Current.CancellationToken));

        Assert.False(lab.Service.Stack.Loop.Paused);
        Assert.Empty(lab.Views.Board.All);
        Assert.Null(PauseWords.Recognise("pause the music"));
    }
}
