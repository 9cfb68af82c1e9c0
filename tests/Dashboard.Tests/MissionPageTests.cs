namespace LamRobot.Dashboard.Tests;

public sealed class MissionPageTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_command_typed_with_the_keyboard_alone_is_planned_and_done_step_by_step()
    {
        var page = await OpenPageAsync();

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(House.Fetch);
        await page.Keyboard.PressAsync("Enter");
        await EndsAsync(page, "succeeded");

        var steps = page.Locator("#plan-view [data-step]");
        Assert.Equal(2, await steps.CountAsync());
        await Assertions.Expect(steps.Nth(0)).ToContainTextAsync("pick up");
        await Assertions.Expect(steps.Nth(0)).ToHaveAttributeAsync("data-state", "verified");
        await Assertions.Expect(steps.Nth(1)).ToContainTextAsync("after s1");
        Assert.Equal(1, await page.Locator("#plan-view .edge").CountAsync());
        Assert.True(House.Service.OwnRobot!.TrueFacts().Contains(House.Delivered));
    }

    [Fact]
    public async Task A_mission_that_is_over_is_replayed_event_by_event()
    {
        var page = await OpenPageAsync();
        await AskAsync(page, House.Fetch);
        await EndsAsync(page, "succeeded");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Replay {House.Fetch}" }).ClickAsync();
        await Assertions.Expect(page.Locator("#replay")).ToContainTextAsync("is being planned");
        await page.GetByLabel("Event", new() { Exact = true }).PressAsync("End");

        await Assertions.Expect(page.Locator("#replay .verdict")).ToContainTextAsync("mission succeeded");
        Assert.Equal(2, await page.Locator("#replay [data-state=verified]").CountAsync());
    }

    [Fact]
    public async Task Missions_of_an_earlier_run_are_listed_and_one_that_its_program_left_unfinished_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("lamrobot-page-").FullName;
        var journal = Path.Combine(folder, "missions.db");
        await using (var writing = SqliteJournal.Open(journal))
        {
            await writing.AppendAsync(new MissionBegun(DateTimeOffset.UnixEpoch, "m1", "go to the moon"), Token);
            await writing.AppendAsync(new MissionEnded(DateTimeOffset.UnixEpoch, "m1", MissionStatus.Refused, ResultCode.NotUnderstood, "too far"), Token);
            await writing.AppendAsync(new MissionBegun(DateTimeOffset.UnixEpoch, "m2", "go to mars"), Token);
        }

        await using (var house = await House.OpenAsync(new ServiceRequest { Journal = journal }))
        {
            var page = await OpenPageAsync(at: house.Address);

            await Assertions.Expect(page.Locator("#mission-list li").Nth(1)).ToContainTextAsync("go to the moon refused after 0.0 stoo far");
            await Assertions.Expect(page.Locator("#mission-list li").Nth(0)).ToContainTextAsync("The process ended");
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Words_are_text_whatever_stands_in_them()
    {
        const string Words = "go to <img src=x onerror=alert(1)><b>kitchen</b>";
        var page = await OpenPageAsync();

        await AskAsync(page, Words);

        await Assertions.Expect(page.Locator("#log")).ToContainTextAsync(Words);
        Assert.Equal(0, await page.Locator("main img, #log b").CountAsync());
    }

    [Fact]
    public async Task The_page_tells_what_can_be_asked_where_everything_is_and_how_the_service_is_set_up()
    {
        var page = await OpenPageAsync();

        await Assertions.Expect(page.Locator("#capabilities")).ToContainTextAsync("pick up Takes a thing into the gripper");
        await Assertions.Expect(page.Locator("#map-view svg")).ToContainTextAsync("kitchen table");
        await Assertions.Expect(page.Locator("#map-view .robot")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#things")).ToContainTextAsync("bathroom");
        await Assertions.Expect(page.Locator("#facts")).ToContainTextAsync("simulated");
        await Assertions.Expect(page.Locator("#camera-view")).ToContainTextAsync("There is no camera");
    }
}
