namespace LamRobot.Dashboard.Tests;

public sealed class ApprovalPageTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task What_is_approved_is_done()
    {
        var page = await OpenPageAsync();
        await AskAsync(page, House.Fetch);

        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Approval" })).ToContainTextAsync("hand over (person: operator)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await EndsAsync(page, "succeeded");

        Assert.True(House.Service.OwnRobot!.TrueFacts().Contains(House.Delivered));
    }

    [Fact]
    public async Task What_is_rejected_is_not_done()
    {
        var page = await OpenPageAsync();
        await AskAsync(page, House.Fetch);

        await page.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await EndsAsync(page, "failed");

        Assert.False(House.Service.OwnRobot!.TrueFacts().Contains(House.Delivered));
        await Assertions.Expect(page.Locator("#questions")).ToBeEmptyAsync();
    }

    private protected override Task<House> OpenHouseAsync() => House.OpenAsync(new ServiceRequest { Speed = 20, Ask = ["robot/hand_over"] });
}
