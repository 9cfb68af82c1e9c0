namespace LamRobot.Dashboard.Tests;

public sealed class StopPageTests(Chromium chromium) : PageTest(chromium)
{
    private const int OpenPages = 8;

    [Fact]
    public async Task The_stop_button_stops_a_driving_robot()
    {
        var page = await DriveAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "STOP", Exact = true }).ClickAsync();
        await EndsAsync(page, "stopped");

        await Assertions.Expect(page.Locator("#log")).ToContainTextAsync("robot stands");
        await StandsAsync();
    }

    [Theory]
    [InlineData("Escape", true)]
    [InlineData("Escape", false)]
    [InlineData(" ", false)]
    public async Task A_key_stops_a_driving_robot(string key, bool typing)
    {
        var page = await DriveAsync();

        await page.EvaluateAsync(typing ? "document.getElementById('command').focus()" : "document.activeElement.blur()");
        await page.Keyboard.PressAsync(key);
        await EndsAsync(page, "stopped");

        await StandsAsync();
    }

    [Fact]
    public async Task A_browser_without_script_stops_a_driving_robot()
    {
        var page = await OpenPageAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await DriveAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "STOP", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("robot stands");
        await StandsAsync();
    }

    [Fact]
    public async Task The_last_of_many_open_pages_stops_as_well()
    {
        var page = await DriveAsync();
        for (var i = 1; i < OpenPages; i++)
        {
            page = await OpenPageAsync(page.Context);
            await Assertions.Expect(page.Locator("#plan-view")).ToContainTextAsync("pick up");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "STOP", Exact = true }).ClickAsync();
        await EndsAsync(page, "stopped");

        await StandsAsync();
    }

    [Fact]
    public async Task An_emergency_stop_holds_for_every_page_until_a_person_releases_it_twice_asked()
    {
        var page = await OpenPageAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Emergency stop", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("emergency stop is on");

        var other = await OpenPageAsync(page.Context);
        await Assertions.Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("emergency stop is on");
        await other.GetByRole(AriaRole.Button, new() { Name = "Release the emergency stop" }).ClickAsync();
        Assert.True(House.Service.Stack.Stop.Latched);
        await other.GetByRole(AriaRole.Button, new() { Name = "Is everybody clear? Release now" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeEmptyAsync();
        Assert.False(House.Service.Stack.Stop.Latched);
    }

    [Fact]
    public async Task A_stop_that_cannot_be_delivered_says_so_and_is_delivered_when_the_service_answers_again()
    {
        MayComplain = true;
        var page = await DriveAsync();
        await House.HideAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not reachable");

        await page.GetByRole(AriaRole.Button, new() { Name = "STOP", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("STOP IS NOT DELIVERED YET");
        await House.ShowAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("#log")).ToContainTextAsync("robot stands");
    }

    [Fact]
    public async Task A_stop_finds_its_way_when_the_socket_is_silent_and_the_robots_state_hangs()
    {
        var page = await OpenPageAsync();
        await page.RouteWebSocketAsync("**/dashboard/live", _ => { });
        await page.RouteAsync("**/api/observation", _ => Task.CompletedTask);
        await page.ReloadAsync();
        await AskAsync(page, House.Fetch);
        await RobotWait.UntilAsync(() => new(House.Service.Stack.Link.State.Moving), TimeProvider.System, Token);

        await page.GetByRole(AriaRole.Button, new() { Name = "STOP", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#log")).ToContainTextAsync("robot stands");
        await StandsAsync();
    }

    private protected override Task<House> OpenHouseAsync() => House.OpenAsync(new ServiceRequest { Speed = 1 });

    private async Task<IPage> DriveAsync()
    {
        var page = await OpenPageAsync();
        await AskAsync(page, House.Fetch);
        await Assertions.Expect(page.Locator("#robot-state")).ToContainTextAsync("moving");
        return page;
    }
}
