namespace LamRobot.Dashboard.Tests;

public sealed class ReadabilityTests(Chromium chromium) : PageTest(chromium)
{
    private const int PhoneWidth = 375;

    [Fact]
    public async Task A_phone_shows_everything_without_scrolling_sideways_and_the_stop_is_always_in_sight()
    {
        var page = await OpenPageAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = PhoneWidth, Height = 667 }, IsMobile = true, HasTouch = true });
        await AskAsync(page, House.Fetch);
        await EndsAsync(page, "succeeded");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Replay {House.Fetch}" }).ClickAsync();
        await page.GetByText("Everything that is known, as a table").ClickAsync();

        Assert.Equal(PhoneWidth, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var stop = await page.GetByRole(AriaRole.Button, new() { Name = "STOP", Exact = true }).BoundingBoxAsync();
        Assert.InRange(stop!.Y + stop.Height, 0, 667);
    }

    [Fact]
    public async Task Nothing_that_axe_knows_of_keeps_a_person_from_using_it_by_day_or_by_night()
    {
        var page = await OpenPageAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light, BypassCSP = true });
        await AskAsync(page, House.Fetch);
        await EndsAsync(page, "succeeded");

        var byDay = await page.RunAxe();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var byNight = await page.RunAxe();

        Assert.NotEmpty(byDay.Passes);
        Assert.Empty(byDay.Violations.Concat(byNight.Violations).SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
    }
}
