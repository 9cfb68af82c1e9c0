namespace LamRobot.Dashboard.Tests;

/// <summary>Makes the pictures of docs/dashboard.md anew, when LAMROBOT_WRITE_PICTURES is 1.</summary>
public sealed class PictureTests(Chromium chromium) : PageTest(chromium)
{
    private static bool Wanted => Environment.GetEnvironmentVariable("LAMROBOT_WRITE_PICTURES") == "1";

    [Fact]
    public async Task The_documents_pictures_show_a_mission_on_a_desk_and_on_a_phone()
    {
        Assert.SkipUnless(Wanted, "LAMROBOT_WRITE_PICTURES is not 1.");
        var page = await OpenPageAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 1240 }, ColorScheme = ColorScheme.Light });
        await AskAsync(page, "bring me the apple from the kitchen table and go to the office");
        await Assertions.Expect(page.Locator("[data-step=s2]")).ToHaveAttributeAsync("data-state", "running");
        await WriteAsync(page, "dashboard");

        var phone = await OpenPageAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 375, Height = 667 }, DeviceScaleFactor = 2, ColorScheme = ColorScheme.Dark });
        await WriteAsync(phone, "phone");
        await EndsAsync(page, "succeeded");
        await page.GetByRole(AriaRole.Button, new() { Name = "Replay" }).First.ClickAsync();
        await page.GetByLabel("Event", new() { Exact = true }).FillAsync("9");
        await page.Locator("#missions").ScreenshotAsync(new() { Path = FileOf("replay") });
    }

    [Fact]
    public async Task The_documents_pictures_show_a_camera()
    {
        Assert.SkipUnless(Wanted, "LAMROBOT_WRITE_PICTURES is not 1.");
        await using var house = await House.OpenAsync(new ServiceRequest { Place = SimulatedPlace.TabletopByCamera });
        var page = await OpenPageAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 520, Height = 900 }, ColorScheme = ColorScheme.Light }, at: house.Address);
        await Assertions.Expect(page.Locator("#map-view svg")).ToBeVisibleAsync();
        await page.Locator("#camera").ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('#camera-view img')?.naturalWidth > 0");
        await page.Locator("#camera").ScreenshotAsync(new() { Path = FileOf("camera") });
    }

    private protected override async Task<House> OpenHouseAsync() => await House.OpenAsync(new ServiceRequest { Speed = 2 }, House.Lam);

    private static async Task WriteAsync(IPage page, string name) => await page.ScreenshotAsync(new() { Path = FileOf(name) });

    private static string FileOf(string name) => Path.Combine(Repository.Root, "docs", "pictures", $"{name}.png");
}
