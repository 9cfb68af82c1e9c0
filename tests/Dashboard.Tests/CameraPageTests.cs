namespace LamRobot.Dashboard.Tests;

public sealed class CameraPageTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task The_newest_picture_is_shown_and_goes_on()
    {
        var page = await OpenPageAsync();
        await Assertions.Expect(page.Locator("#map-view svg")).ToBeVisibleAsync();
        await page.Locator("#camera").ScrollIntoViewIfNeededAsync();

        await page.WaitForFunctionAsync("() => document.querySelector('#camera-view img')?.naturalWidth > 0");
        var first = await page.Locator("#camera-view img").GetAttributeAsync("src");

        await Assertions.Expect(page.Locator("#camera-view img")).Not.ToHaveAttributeAsync("src", first!);
        await Assertions.Expect(page.Locator("#camera-view")).ToContainTextAsync("live");
    }

    private protected override Task<House> OpenHouseAsync() => House.OpenAsync(new ServiceRequest { Place = SimulatedPlace.TabletopByCamera });
}
