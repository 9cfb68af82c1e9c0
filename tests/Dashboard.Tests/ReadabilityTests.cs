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

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nothing_that_axe_knows_of_keeps_a_person_from_using_it(ColorScheme scheme)
    {
        var page = await OpenPageAsync(new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true });
        await AskAsync(page, House.Fetch);
        await EndsAsync(page, "succeeded");

        var found = await page.RunAxe();

        Assert.Empty(found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
    }
}
