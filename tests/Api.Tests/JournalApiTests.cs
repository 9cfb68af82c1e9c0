namespace LamRobot.Api.Tests;

public sealed class JournalApiTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-journal-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Missions_of_an_earlier_run_are_listed_and_found_with_their_steps()
    {
        var journal = Path.Combine(folder, "missions.db");
        string id, before;
        await using (var lab = await Lab.OpenAsync(journal: journal))
        {
            id = await lab.BeginAsync("wave");
            await lab.UntilAsync(id, "succeeded");
            before = (await lab.GetAsync($"/api/v1/missions/{id}")).GetRawText();
        }

        await using var next = await Lab.OpenAsync(journal: journal);

        Assert.Equal([id], (await next.GetAsync("/api/v1/missions")).EnumerateArray().Select(mission => mission.GetProperty("id").GetString()));
        Assert.Equal(before, (await next.GetAsync($"/api/v1/missions/{id}")).GetRawText());
        Assert.NotEqual(0, (await next.GetAsync($"/dashboard/missions/{id}")).GetArrayLength());
        Assert.Empty(next.Robot.Commands);
    }

    [Fact]
    public async Task A_journal_of_lines_is_taken_in_when_a_journal_is_begun_beside_it()
    {
        var lines = Path.Combine(folder, "missions.jsonl");
        await File.WriteAllLinesAsync(
            lines,
            [
                """{"event":"mission_begun","time":"2026-01-01T10:00:00+00:00","missionId":"m1","command":"wave"}""",
                """{"event":"mission_ended","time":"2026-01-01T10:00:09+00:00","missionId":"m1","status":"succeeded","code":"none","message":""}""",
                """{"event":"mission_be""",
            ],
            TestContext.Current.CancellationToken);

        for (var start = 0; start < 2; start++)
        {
            await using var lab = await Lab.OpenAsync(journal: lines);
            Assert.Equal("wave", Assert.Single(lab.Views.Board.All).Command);
        }

        Assert.True(File.Exists(Path.Combine(folder, "missions.db")));
        Assert.Equal(3, (await File.ReadAllLinesAsync(lines, TestContext.Current.CancellationToken)).Length);
    }
}
