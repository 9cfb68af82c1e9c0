namespace LamRobot.Dashboard.Tests;

/// <summary>The whole spoken way: a recording in Chromium's microphone, the page, Whisper, the LAM, the simulated robot.</summary>
public sealed class VoicePageTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_command_spoken_into_the_browser_is_heard_and_done()
    {
        await using var browser = await Chromium.StartAsync(
            "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-audio-capture={Path.Combine(ModelStore.Find().Require("demo"), "bring-apple.wav")}%noloop");
        var page = await OpenPageAsync(browser: browser);

        await page.GetByRole(AriaRole.Button, new() { Name = "Talk" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Listening" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator("#heard")).ToContainTextAsync("heard: ", new() { Timeout = 20_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Listening" }).PressAsync("Enter");
        await EndsAsync(page, "succeeded");

        await Assertions.Expect(page.Locator("#plan-view")).ToContainTextAsync("confidence");
        Assert.True(House.Service.OwnRobot!.TrueFacts().Contains(House.Delivered));
    }

    private protected override Task<House> OpenHouseAsync() => House.OpenAsync(new ServiceRequest { Speed = 20 }, House.Lam);
}
