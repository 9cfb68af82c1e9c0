using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop.Tests;

[SupportedOSPlatform("linux")]
public sealed class DesktopActuatorTests(DesktopFixture fixture) : IClassFixture<DesktopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_on_the_screen_is_seen_with_labels_values_and_places()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var seen = await session.Actuator.ObserveAsync(Token);

        var amount = Assert.Single(seen.UiElements, element => element.Id == "form/spin-button/amount");
        Assert.Equal("0", amount.Value);
        Assert.True(amount.Bounds is { Width: > 0, Height: > 0 });
        Assert.Contains("focused", Assert.Single(seen.UiElements, element => element.Id == "form/text/name").States);
        Assert.Equal("combo-box", seen.Find("form/combo-box/colour")?.Kind);
        Assert.Equal("Red", seen.Find("form/combo-box/colour")?.Attributes["value"]);
        Assert.Equal(seen.Entities.Count, seen.Entities.Select(entity => entity.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_program_that_ends_at_once_is_told()
    {
        await using var session = await DesktopSession.StartAsync(fixture);

        var result = await session.DoAsync("open_program", ("program", "broken"));

        Assert.Equal(ResultCode.DeviceFailed, result.Code);
        Assert.Contains("no luck", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_acts_and_is_seen()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var result = await session.DoAsync("click", ("element", "form/push-button/greet"));

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
        Assert.Equal("Hello, ", await session.ReadStatusAsync());
    }

    [Fact]
    public async Task A_click_without_an_effect_claims_none()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture, effectPatience: TimeSpan.FromSeconds(1));

        var result = await session.DoAsync("click", ("element", "form/push-button/idle"));

        Assert.True(result is { Succeeded: true, EffectKnown: false }, result.Message);
    }

    [Fact]
    public async Task A_double_click_is_the_mouse_s()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var result = await session.DoAsync("double_click", ("element", "form/push-button/greet"));

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
        Assert.Equal("Hello, ", await session.ReadStatusAsync());
    }

    [Theory]
    [InlineData("form/text/town", "Łódź 🏙")]
    [InlineData("form/spin-button/amount", "42")]
    [InlineData("form/slider/level", "7")]
    public async Task A_field_is_set_and_read(string element, string text)
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var set = await session.DoAsync("set_text", ("element", element), ("text", text));
        var read = await session.DoAsync("read_text", ("element", element));

        Assert.True(set is { Succeeded: true, EffectKnown: true }, set.Message);
        Assert.Equal(text, read.Message);
    }

    [Fact]
    public async Task Text_is_typed_into_the_field_that_is_meant()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var result = await session.DoAsync("type_text", ("element", "form/text/town"), ("text", "Straße 7, Łódź"));

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
        Assert.Equal("Straße 7, Łódź", (await session.DoAsync("read_text", ("element", "form/text/town"))).Message);
        Assert.Equal("", (await session.DoAsync("read_text", ("element", "form/text/name"))).Message);
    }

    [Fact]
    public async Task Typing_replaces_what_is_selected_and_breaks_lines()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);
        await session.DoAsync("select_text", ("element", "form/text/notes"), ("text", "Two words"));

        var result = await session.DoAsync("type_text", ("element", "form/text/notes"), ("text", "Three\nmore"));

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
        Assert.Equal("One line.\nThree\nmore here.", (await session.DoAsync("read_text", ("element", "form/text/notes"))).Message);
    }

    [Fact]
    public async Task Keys_are_pressed_where_they_are_meant()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);
        await session.DoAsync("set_text", ("element", "form/text/name"), ("text", "gone soon"));

        await session.DoAsync("select_text", ("element", "form/text/name"), ("text", "gone soon"));
        var result = await session.DoAsync("press_keys", ("keys", "BackSpace"), ("element", "form/text/name"));

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
        Assert.Equal("", (await session.DoAsync("read_text", ("element", "form/text/name"))).Message);
    }

    [Fact]
    public async Task An_option_is_selected()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var colour = await session.DoAsync("select_option", ("element", "form/combo-box/colour"), ("option", "Blue"));
        var fruit = await session.DoAsync("select_option", ("element", "form/list-box/fruits"), ("option", "Pear"));
        var none = await session.DoAsync("select_option", ("element", "form/list-box/fruits"), ("option", "Stone"));

        Assert.True(colour is { Succeeded: true, EffectKnown: true }, colour.Message);
        Assert.True(fruit is { Succeeded: true, EffectKnown: true }, fruit.Message);
        Assert.Equal("Blue", (await session.DoAsync("read_text", ("element", "form/combo-box/colour"))).Message);
        Assert.Equal(ResultCode.NotFound, none.Code);
        Assert.Contains("Apple, Pear, Plum", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_selected()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var result = await session.DoAsync("select_text", ("element", "form/text/notes"), ("text", "words here"));
        var none = await session.DoAsync("select_text", ("element", "form/text/notes"), ("text", "nowhere"));

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
        Assert.Equal(ResultCode.NotFound, none.Code);
    }

    [Fact]
    public async Task A_box_is_ticked_once_however_often_it_is_asked_for()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var first = await session.DoAsync("toggle", ("element", "form/check-box/send-me-news"), ("on", true));
        var second = await session.DoAsync("toggle", ("element", "form/check-box/send-me-news"), ("on", true));
        var seen = await session.Actuator.ObserveAsync(Token);

        Assert.True(first is { Succeeded: true, EffectKnown: true }, first.Message);
        Assert.True(second is { Succeeded: true, EffectKnown: true }, second.Message);
        Assert.Contains("checked", Assert.Single(seen.UiElements, element => element.Id == "form/check-box/send-me-news").States);
    }

    [Fact]
    public async Task A_slider_is_dragged_with_the_mouse()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var result = await session.DoAsync("drag", ("element", "form/slider/level"), ("onto", "form/check-box/send-me-news"));

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
        Assert.NotEqual("0", (await session.DoAsync("read_text", ("element", "form/slider/level"))).Message);
    }

    [Fact]
    public async Task What_is_in_view_need_not_be_scrolled()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var result = await session.DoAsync("scroll", ("element", "form/push-button/greet"));

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
    }

    [Fact]
    public async Task What_comes_later_is_waited_for()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);
        await session.DoAsync("click", ("element", "form/push-button/later"));

        var result = await session.DoAsync("wait_for", ("text", "it is later"), ("seconds", 60));

        Assert.True(result is { Succeeded: true, Message: "form/label/status" }, result.Message);
    }

    [Fact]
    public async Task A_file_is_saved_by_the_program_s_own_dialog_and_overwritten_only_with_consent()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("lamrobot-save").FullName, "note.txt");
        await using var session = await DesktopSession.OpenFormAsync(fixture, Path.GetDirectoryName(path));
        await session.DoAsync("set_text", ("element", "form/text/name"), ("text", "first"));

        var saved = await session.DoAsync("save_as", ("path", path));
        await session.DoAsync("set_text", ("element", "form/text/name"), ("text", "second"));
        var refused = await session.DoAsync("save_as", ("path", path));
        var kept = await File.ReadAllTextAsync(path, Token);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

        Assert.True(saved is { Succeeded: true, EffectKnown: true }, saved.Message);
        Assert.Equal(ResultCode.ApprovalDenied, refused.Code);
        Assert.Equal("first", kept);
    }
}
