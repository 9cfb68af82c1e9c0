namespace LamRobot.Dashboard.Tests;

public sealed class QuestionPageTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_question_is_answered_on_the_page()
    {
        var page = await OpenPageAsync();
        await AskAsync(page, "go to");

        await page.GetByLabel("Answer to").FillAsync("the kitchen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await EndsAsync(page, "succeeded");

        await Assertions.Expect(page.Locator("#questions")).ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("#robot-state")).ToContainTextAsync("in kitchen");
    }

    [Fact]
    public async Task Who_opens_the_page_later_sees_the_open_question()
    {
        await AskAsync(await OpenPageAsync(), "go to");

        var later = await OpenPageAsync();

        await Assertions.Expect(later.GetByRole(AriaRole.Group, new() { Name = "Question" })).ToContainTextAsync("where to drive?");
    }

    private protected override Task<House> OpenHouseAsync() => House.OpenAsync(new ServiceRequest { Speed = 20 }, House.Lam);
}
