namespace LamRobot.Dashboard.Tests;

/// <summary>The screen's tree and the settings.</summary>
public sealed class ScreenPageTests(Chromium chromium) : PageTest(chromium)
{
    private const string Seen = """
        {"timestamp":"2026-11-27T12:00:00+00:00","entities":[],"robots":[],"uiElements":[
          {"id":"Notes/button/Save","role":"button","name":"Save","states":["enabled"],"age":"00:00:00"},
          {"id":"Notes/text/Title","role":"text","name":"Title","value":"<b>milk</b>","states":["focused"],"age":"00:00:00"},
          {"id":"Player/button/Play","role":"button","name":"Play","states":[],"age":"00:00:00"}]}
        """;

    [Fact]
    public async Task What_programs_show_is_a_tree_that_the_keyboard_opens_and_that_stays_open()
    {
        var page = await OpenPageAsync();
        await Assertions.Expect(page.Locator("#screen-view")).ToContainTextAsync("No program shows its windows here");
        await page.RouteAsync("**/api/observation", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Seen }));

        await Assertions.Expect(page.Locator("#screen-view > details")).ToHaveCountAsync(2);
        await page.Locator("#screen-view summary", new() { HasTextString = "text (1)" }).PressAsync("Enter");

        await Assertions.Expect(page.Locator("[data-element='Notes/text/Title']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-element='Notes/text/Title']")).ToContainTextAsync("Title = <b>milk</b> focused");
        await page.WaitForResponseAsync("**/api/observation");
        await Assertions.Expect(page.Locator("[data-element='Notes/text/Title']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-element='Player/button/Play']")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_settings_are_shown_with_where_each_comes_from()
    {
        var page = await OpenPageAsync();

        await page.Locator("#service summary").PressAsync("Enter");

        await Assertions.Expect(page.Locator("#settings tbody tr")).ToHaveCountAsync(House.Settings.Count);
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "policy" })).ToContainTextAsync("policy.yaml");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "policy" })).ToContainTextAsync("lamrobot.yaml:3");
    }
}
