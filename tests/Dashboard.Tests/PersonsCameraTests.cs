using LamRobot.Perception.Vision;
using LamRobot.Sim;

namespace LamRobot.Dashboard.Tests;

/// <summary>A camera that a person names, here one that writes its newest picture to a file.</summary>
public sealed class PersonsCameraTests(Chromium chromium) : PageTest(chromium)
{
    private readonly string shot = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.png");

    [Fact]
    public async Task Its_pictures_are_shown_and_one_that_is_gone_is_not_shown_on()
    {
        var page = await OpenPageAsync();
        var (camera, picture) = (page.Locator("#camera-view"), page.Locator("#camera-view img"));
        await page.Locator("#camera").ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('#camera-view img')?.naturalWidth === 640");
        await Assertions.Expect(camera).ToContainTextAsync($"{Path.GetFileName(shot)}: live");

        var first = await picture.GetAttributeAsync("src");
        await Assertions.Expect(picture).Not.ToHaveAttributeAsync("src", first!);
        await Assertions.Expect(picture).ToBeVisibleAsync();

        MayComplain = true;
        File.Delete(shot);

        await Assertions.Expect(picture).ToBeHiddenAsync();
        await Assertions.Expect(camera).ToContainTextAsync("There is no picture");

        await TakeAsync();

        await Assertions.Expect(picture).ToBeVisibleAsync();
        await Assertions.Expect(camera).ToContainTextAsync("live");
        File.Delete(shot);
    }

    private protected override async Task<House> OpenHouseAsync()
    {
        await TakeAsync();
        return await House.OpenAsync(new ServiceRequest { Camera = new(shot) });
    }

    private async Task TakeAsync()
    {
        var run = new SimulationRun(new SimulationCase(new FactQuery([])) { Scenario = SharedOptions.Tabletop, Setup = [Fact.Of("scatter", "table")], Positions = PositionSource.Camera });
        await File.WriteAllBytesAsync(shot, PictureCoding.Encode(await run.Link.Cameras[0].CaptureAsync(Token), PictureFormat.Png), Token);
    }
}
