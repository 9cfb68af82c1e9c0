using System.Runtime.Versioning;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Tests.Pages;

/// <summary>A page in a real browser is acted on by its accessibility alone, whoever plans.</summary>
[SupportedOSPlatform("linux")]
[Collection("browser")]
public sealed class PageDeskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fields_boxes_options_and_dialogs_of_a_page_do_what_they_are_told()
    {
        RealPrograms.SkipUnlessWanted();
        await using var desk = await PageDesk.OpenAsync(new DenyingApprover(), text: null, TimeProvider.System, Token);
        var pages = Path.Combine(Repository.Root, "benchmarks", "Pages", "pages");

        await desk.ShowAsync(Path.Combine(pages, "contact.html"), Token);
        await ExpectAsync(desk, "document.getElementById('name').value==='Zoë'", "set_text", ("element", "Name"), ("text", "Zoë"));
        await ExpectAsync(desk, "news.checked", "toggle", ("element", "Newsletter"), ("on", true));
        await ExpectAsync(desk, "country.value==='Poland'", "select_option", ("element", "Country"), ("option", "Poland"));
        await ExpectAsync(desk, "said.textContent==='checked'", "click", ("element", "Check"));
        await desk.ShowAsync(Path.Combine(pages, "settings.html"), Token);
        await ExpectAsync(desk, "ask.open", "click", ("element", "Restart"));
        await ExpectAsync(desk, "state.textContent==='restarted'", "click", ("element", "Yes"));
    }

    private static async Task ExpectAsync(PageDesk desk, string check, string action, params (string Name, ArgumentValue Value)[] arguments)
    {
        var result = await desk.DoAsync(new("s1", "desktop", action) { Arguments = EquatableMap.Of<ArgumentValue>(arguments) }, Token);

        Assert.True(result.Succeeded, result.Message);
        Assert.True(await desk.IsTrueAsync(check, Token), $"After {action} it is not true that {check}.");
    }
}
