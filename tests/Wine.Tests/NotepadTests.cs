using LamRobot.Actuators.Desktop;

namespace LamRobot.Wine.Tests;

/// <summary>A real program of Windows, acted on by window messages, Active Accessibility and keys: Wine 8 has no UI Automation to ask.</summary>
public sealed class NotepadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_set_and_read_back()
    {
        await using var notepad = await NotepadSession.OpenAsync();

        var result = await notepad.DoAsync("set_text", ("element", NotepadSession.Field), ("text", "Dear Zoë,\nall is well."));

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
        Assert.Equal("Dear Zoë,\nall is well.", await notepad.ReadAsync());
    }

    [Fact]
    public async Task Text_is_typed_where_the_caret_is_and_words_are_selected()
    {
        await using var notepad = await NotepadSession.OpenAsync();

        var typed = await notepad.DoAsync("type_text", ("element", NotepadSession.Field), ("text", "one two three"));
        var selected = await notepad.DoAsync("select_text", ("element", NotepadSession.Field), ("text", "two"));
        var replaced = await notepad.DoAsync("type_text", ("element", NotepadSession.Field), ("text", "2"));

        Assert.True(typed is { Succeeded: true, EffectKnown: true }, typed.Message);
        Assert.True(selected is { Succeeded: true, EffectKnown: true }, selected.Message);
        Assert.True(replaced is { Succeeded: true, EffectKnown: true }, replaced.Message);
        Assert.Equal("one 2 three", await notepad.ReadAsync());
    }

    [Fact]
    public async Task Keys_arrive_as_from_a_keyboard()
    {
        await using var notepad = await NotepadSession.OpenAsync();
        await notepad.DoAsync("set_text", ("element", NotepadSession.Field), ("text", "gone"));

        var all = await notepad.DoAsync("press_keys", ("element", NotepadSession.Field), ("keys", "ctrl+a"));
        var key = await notepad.DoAsync("press_keys", ("element", NotepadSession.Field), ("keys", "x"));

        Assert.True(all.Succeeded, all.Message);
        Assert.True(key is { Succeeded: true, EffectKnown: true }, key.Message);
        Assert.Equal("x", await notepad.ReadAsync());
    }

    [Fact]
    public async Task Keys_open_a_dialog_whose_button_closes_it()
    {
        await using var notepad = await NotepadSession.OpenAsync();
        await notepad.DoAsync("set_text", ("element", NotepadSession.Field), ("text", "find this"));

        // Wine keeps menus to their own process, so they are not read here.
        var opened = await notepad.DoAsync("press_keys", ("element", NotepadSession.Field), ("keys", "ctrl+f"));
        var seen = await notepad.DoAsync("wait_for", ("text", "Find what"));
        var closed = await notepad.DoAsync("click", ("element", "find/push-button/cancel"));

        Assert.True(opened is { Succeeded: true, EffectKnown: true }, opened.Message);
        Assert.True(seen.Succeeded, seen.Message);
        Assert.True(closed is { Succeeded: true, EffectKnown: true }, closed.Message);
        Assert.DoesNotContain((await notepad.Actuator.ObserveAsync(Token)).UiElements, element => element.Id.StartsWith("find/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_may_not_be_undone_is_not_done_unasked()
    {
        await using var notepad = await NotepadSession.OpenAsync();

        var keys = await notepad.DoAsync("press_keys", ("element", NotepadSession.Field), ("keys", "alt+F4"));

        Assert.Equal(ResultCode.ApprovalDenied, keys.Code);
        Assert.Equal("", await notepad.ReadAsync());
    }

    [Fact]
    public async Task A_program_that_is_killed_is_told()
    {
        await using var notepad = await NotepadSession.OpenAsync();
        notepad.Kill();

        var result = await notepad.DoAsync("set_text", ("element", NotepadSession.Field), ("text", "nobody"));

        Assert.Equal(ResultCode.NotFound, result.Code);
    }
}
