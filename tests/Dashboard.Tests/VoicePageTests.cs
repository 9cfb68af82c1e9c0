using System.Diagnostics;

namespace LamRobot.Dashboard.Tests;

/// <summary>The whole spoken way: a recording in Chromium's microphone, the page, Whisper, the LAM, the simulated robot.</summary>
public sealed class VoicePageTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_command_spoken_into_the_browser_is_heard_and_done()
    {
        await using var browser = await StartAsync(Path.Combine(ModelStore.Find().Require("demo"), "bring-apple.wav"));
        var page = await OpenPageAsync(browser: browser);

        await page.GetByRole(AriaRole.Button, new() { Name = "Talk" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Listening" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator("#heard")).ToContainTextAsync("heard: ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Listening" }).PressAsync("Enter");
        await EndsAsync(page, "succeeded");

        await Assertions.Expect(page.Locator("#plan-view")).ToContainTextAsync("heard, confidence");
        Assert.True(House.Service.OwnRobot!.TrueFacts().Contains(House.Delivered));
    }

    [Fact]
    public async Task A_stop_spoken_while_the_button_is_held_stops_a_driving_robot()
    {
        var recording = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.wav");
        using (var voice = Process.Start("espeak-ng", ["-v", "en-us", "-s", "150", "-w", recording, "Robot, stop!"]))
        {
            await voice.WaitForExitAsync(Token);
        }

        await using var house = await House.OpenAsync(new ServiceRequest());
        await using var browser = await StartAsync(recording);
        var page = await OpenPageAsync(browser: browser, at: house.Address);
        await AskAsync(page, House.Fetch);
        await Assertions.Expect(page.Locator("#robot-state")).ToContainTextAsync("moving");

        await page.Locator("#talk").HoverAsync();
        await page.Mouse.DownAsync();
        await Assertions.Expect(page.Locator("#heard")).ToContainTextAsync("stop heard");
        await page.Mouse.UpAsync();
        await EndsAsync(page, "stopped");

        await Assertions.Expect(page.Locator("#talk")).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(page.Locator("#log")).ToContainTextAsync("asked for by voice");
        File.Delete(recording);
    }

    private protected override Task<House> OpenHouseAsync() => House.OpenAsync(new ServiceRequest { Speed = 20 }, House.Lam);

    private Task<IBrowser> StartAsync(string recording) =>
        Chromium.StartAsync("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-audio-capture={recording}%noloop");
}
