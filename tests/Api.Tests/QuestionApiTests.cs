using System.Net;

namespace LamRobot.Api.Tests;

public sealed class QuestionApiTests
{
    [Fact]
    public async Task A_question_is_listed_answered_and_gone()
    {
        await using var lab = await Lab.OpenAsync();
        var mission = await lab.BeginAsync("which");
        var question = await lab.FirstAsync("/api/v1/questions");

        using var answered = await lab.PostAsync($"/api/v1/questions/{question.GetProperty("id").GetString()}/answer", new { answer = "wave" });

        Assert.Equal((mission, "Which one?"), (question.GetProperty("missionId").GetString(), question.GetProperty("text").GetString()));
        Assert.Equal(HttpStatusCode.NoContent, answered.StatusCode);
        await lab.UntilAsync(mission, "succeeded");
        using var again = await lab.PostAsync($"/api/v1/questions/{question.GetProperty("id").GetString()}/answer", new { answer = "wave" });
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Single(lab.Robot.Commands);
    }

    [Theory]
    [InlineData("approve", "succeeded", 1)]
    [InlineData("reject", "failed", 0)]
    public async Task What_cannot_be_undone_waits_for_a_person(string decision, string end, int done)
    {
        await using var lab = await Lab.OpenAsync();
        var mission = await lab.BeginAsync("erase");
        var approval = await lab.FirstAsync("/api/v1/approvals");
        Assert.Empty(lab.Robot.Commands);
        Assert.Equal("asking", (await lab.GetAsync($"/api/v1/missions/{mission}")).GetProperty("state").GetString());

        using var decided = await lab.PostAsync($"/api/v1/approvals/{approval.GetProperty("id").GetString()}/{decision}");

        Assert.Equal(("erase", HttpStatusCode.NoContent), (approval.GetProperty("step").GetProperty("action").GetString(), decided.StatusCode));
        await lab.UntilAsync(mission, end);
        Assert.Equal(done, lab.Robot.Commands.Count);
    }

    [Fact]
    public async Task An_approval_is_not_given_by_the_words_of_an_answer()
    {
        await using var lab = await Lab.OpenAsync();
        await lab.BeginAsync("erase");
        var approval = await lab.FirstAsync("/api/v1/approvals");

        using var answered = await lab.PostAsync($"/api/v1/questions/{approval.GetProperty("id").GetString()}/answer", new { answer = "yes" });

        Assert.Equal(HttpStatusCode.NotFound, answered.StatusCode);
        Assert.Equal(1, (await lab.GetAsync("/api/v1/approvals")).GetArrayLength());
        Assert.Empty(lab.Robot.Commands);
    }

    [Fact]
    public async Task A_new_mission_is_never_taken_for_an_answer()
    {
        await using var lab = await Lab.OpenAsync();
        await lab.BeginAsync("erase");
        await lab.FirstAsync("/api/v1/approvals");

        var yes = await lab.BeginAsync("yes");

        Assert.Equal("waiting", (await lab.UntilAsync(yes, "waiting")).GetProperty("state").GetString());
        Assert.Empty(lab.Robot.Commands);
    }
}
