namespace LamRobot.Dashboard.Tests;

/// <summary>A pause reaches the robot in the middle of its step.</summary>
public sealed class PausePageTests(Chromium chromium) : PageTest(chromium)
{
    private const int Looks = 5;

    [Fact]
    public async Task A_pause_holds_the_driving_robot_in_the_middle_of_its_step_and_it_goes_on_when_it_is_resumed()
    {
        var page = await OpenPageAsync();
        await AskAsync(page, House.Fetch);
        await Assertions.Expect(page.Locator("#robot-state")).ToContainTextAsync("moving");

        await page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Everything is paused: nothing new begins.");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).Not.ToContainTextAsync("cannot stand still");
        await StandsAsync();

        var stands = House.Service.Stack.Link.State.Pose;
        for (var look = 0; look < Looks; look++)
        {
            await page.WaitForResponseAsync("**/api/observation");
            Assert.Equal(stands, House.Service.Stack.Link.State.Pose);
        }

        await Assertions.Expect(page.Locator("#plan-view [data-state=running]")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Resume", Exact = true }).ClickAsync();
        await EndsAsync(page, "succeeded");
        Assert.True(House.Service.OwnRobot!.TrueFacts().Contains(House.Delivered));
    }

    [Fact]
    public async Task A_stop_ends_a_paused_robots_step()
    {
        var page = await OpenPageAsync();
        await AskAsync(page, House.Fetch);
        await Assertions.Expect(page.Locator("#robot-state")).ToContainTextAsync("moving");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await StandsAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "STOP", Exact = true }).ClickAsync();

        await EndsAsync(page, "stopped");
    }

    // Slow enough to be met on its way.
    private protected override Task<House> OpenHouseAsync() => House.OpenAsync(new ServiceRequest { Speed = 3 });
}
