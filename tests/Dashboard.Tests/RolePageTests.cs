namespace LamRobot.Dashboard.Tests;

/// <summary>Whoever may only look may stop, too, and nothing else.</summary>
public sealed class RolePageTests(Chromium chromium) : PageTest(chromium)
{
    private string secret = "";

    [Fact]
    public async Task A_viewer_sees_and_stops_what_another_has_begun_and_is_told_that_commands_are_not_theirs()
    {
        MayComplain = true;
        var page = await OpenPageAsync(new BrowserNewContextOptions { HttpCredentials = new() { Username = "anybody", Password = secret } });
        await AskAsync(page, House.Fetch);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("role may not do that");

        var mission = House.Service.Desk.TakeAsync(new MissionCommand(House.Fetch), Token).AsTask();
        await Assertions.Expect(page.Locator("#robot-state")).ToContainTextAsync("moving");
        await page.GetByRole(AriaRole.Button, new() { Name = "STOP", Exact = true }).ClickAsync();
        await EndsAsync(page, "stopped");

        Assert.Equal(MissionStatus.Stopped, (await mission)!.Status);
        await Assertions.Expect(page.Locator("#log")).ToContainTextAsync("asked for by http:the viewer");
    }

    private protected override Task<House> OpenHouseAsync()
    {
        var (token, kept) = AccessTokens.Make("the viewer", AccessRoles.Viewer);
        secret = token;
        var path = Path.GetTempFileName();
        File.WriteAllText(path, kept.ToJson());
        var tokens = AccessTokens.Read(path);
        File.Delete(path);
        return House.OpenAsync(new ServiceRequest(), tokens: tokens);
    }
}
