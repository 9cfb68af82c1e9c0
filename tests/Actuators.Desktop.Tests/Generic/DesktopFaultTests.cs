using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop.Tests;

[SupportedOSPlatform("linux")]
public sealed class DesktopFaultTests(DesktopFixture fixture) : IClassFixture<DesktopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_element_that_was_made_anew_is_found_again()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);
        await session.Actuator.ObserveAsync(Token);
        await session.DoAsync("click", ("element", "form/push-button/rebuild"));

        var result = await session.DoAsync("click", ("element", "form/push-button/rebuilt"));

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
        Assert.Equal("rebuilt pressed", await session.ReadStatusAsync());
    }

    [Fact]
    public async Task An_element_is_found_though_its_window_was_renamed()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);
        await session.DoAsync("click", ("element", "form/push-button/rename-me"));

        var result = await session.DoAsync("click", ("element", "form/push-button/greet"));
        var seen = await session.Actuator.ObserveAsync(Token);

        Assert.True(result is { Succeeded: true, EffectKnown: true }, result.Message);
        Assert.NotNull(seen.Find("renamed/push-button/greet"));
    }

    [Fact]
    public async Task Of_two_alike_it_is_asked_which()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var asked = await session.DoAsync("click", ("element", "Twin"));
        var second = await session.DoAsync("click", ("element", "form/push-button/twin~2"));

        Assert.Equal(ResultCode.NeedsClarification, asked.Code);
        Assert.Contains("form/push-button/twin, form/push-button/twin~2", asked.Message, StringComparison.Ordinal);
        Assert.True(second.Succeeded, second.Message);
        Assert.Equal("second twin", await session.ReadStatusAsync());
    }

    [Fact]
    public async Task What_is_greyed_out_is_not_pressed()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var result = await session.DoAsync("click", ("element", "form/push-button/grey"));

        Assert.Equal((ActionStatus.Rejected, ResultCode.PreconditionFailed), (result.Status, result.Code));
    }

    [Theory]
    [InlineData("set_text")]
    [InlineData("type_text")]
    public async Task A_secret_is_neither_read_nor_typed(string action)
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);
        const string secret = "form/password-text/password";

        var written = await session.DoAsync(action, ("element", secret), ("text", "open sesame"));
        var read = await session.DoAsync("read_text", ("element", secret));
        var seen = await session.Actuator.ObserveAsync(Token);

        Assert.Equal(ResultCode.PolicyDenied, written.Code);
        Assert.Equal(ResultCode.PolicyDenied, read.Code);
        Assert.Null(Assert.Single(seen.UiElements, element => element.Id == secret).Value);
    }

    [Fact]
    public async Task What_cannot_be_undone_is_done_only_with_consent()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);
        const string button = "form/push-button/delete-everything";

        var refused = await session.DoAsync("click", ("element", button));
        var before = await session.ReadStatusAsync();
        session.Approver.Grants = true;
        var granted = await session.DoAsync("click", ("element", button));

        Assert.Equal((ActionStatus.Rejected, ResultCode.ApprovalDenied), (refused.Status, refused.Code));
        Assert.Equal("Ready", before);
        Assert.True(granted is { Succeeded: true, EffectKnown: true }, granted.Message);
        Assert.Equal("deleted", await session.ReadStatusAsync());
        Assert.Equal(2, session.Approver.Reasons.Count);
    }

    [Fact]
    public async Task Keys_that_close_a_window_need_consent()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var refused = await session.DoAsync("press_keys", ("keys", "alt+F4"));

        Assert.Equal(ResultCode.ApprovalDenied, refused.Code);
        Assert.Equal("Ready", await session.ReadStatusAsync());
    }

    [Fact]
    public async Task A_program_that_nobody_named_is_not_seen_and_not_touched()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        await using var session = await DesktopSession.StartAsync(fixture);

        var seen = await session.Actuator.ObserveAsync(Token);
        var pressed = await session.DoAsync("click", ("element", "Greet"));
        var keys = await session.DoAsync("press_keys", ("keys", "a"));
        var opened = await session.DoAsync("open_program", ("program", "xterm"));

        Assert.Empty(seen.UiElements);
        Assert.Equal(ResultCode.NotFound, pressed.Code);
        Assert.Equal(ResultCode.PreconditionFailed, keys.Code);
        Assert.Equal(ResultCode.PolicyDenied, opened.Code);
        await form.ExpectStatusAsync("Ready");
    }

    [Fact]
    public async Task Nothing_more_is_typed_once_another_window_has_the_focus()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);
        var long_ = string.Concat(Enumerable.Repeat("typing on and on ", 400));
        await session.Actuator.ObserveAsync(Token);
        var thief = await FindAsync(session, "Show a thief");

        var typing = session.DoAsync("type_text", ("element", "form/text/town"), ("text", long_));
        await ExpectTownAsync(session);
        await thief.Actions.DoAsync(0, Token);
        var result = await typing;

        Assert.Equal((ActionStatus.Failed, ResultCode.PreconditionFailed), (result.Status, result.Code));
        Assert.Equal("", (await session.DoAsync("read_text", ("element", "thief/text/loot"))).Message);
    }

    [Fact]
    public async Task A_program_that_is_killed_in_the_middle_is_told()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);
        var program = Assert.Single(await fixture.Bus.GetApplicationsAsync(Token));
        using var process = System.Diagnostics.Process.GetProcessById(await fixture.Bus.GetProcessIdAsync(program, Token));

        var typing = session.DoAsync("type_text", ("element", "form/text/town"), ("text", string.Concat(Enumerable.Repeat("typing on and on ", 400))));
        await ExpectTownAsync(session);
        process.Kill();
        var result = await typing;
        var after = await session.DoAsync("click", ("element", "form/push-button/greet"));

        Assert.Equal((ActionStatus.Failed, ResultCode.NotFound), (result.Status, result.Code));
        Assert.Equal(ResultCode.NotFound, after.Code);
        Assert.Contains("is gone", after.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_that_is_closed_in_the_middle_is_told_and_nothing_goes_elsewhere()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);
        await (await FindAsync(session, "Save As...")).Actions.DoAsync(0, Token);
        var shown = await session.DoAsync("wait_for", ("text", "Cancel"), ("seconds", 60));
        Assert.True(shown.Succeeded, shown.Message);
        var seen = await session.Actuator.ObserveAsync(Token);
        var field = Assert.Single(seen.UiElements, element => element is { Role: "text", Name: "Name" } && !element.Id.StartsWith("form/", StringComparison.Ordinal));
        var cancel = await FindAsync(session, "Cancel");

        var typing = session.DoAsync("type_text", ("element", field.Id), ("text", string.Concat(Enumerable.Repeat("typing on and on ", 400))));
        await ExpectTownAsync(session);
        await cancel.Actions.DoAsync(0, Token);
        var result = await typing;

        Assert.Equal(ActionStatus.Failed, result.Status);
        Assert.Contains(result.Code, new[] { ResultCode.NotFound, ResultCode.PreconditionFailed });
        Assert.Equal("", (await session.DoAsync("read_text", ("element", "form/text/name"))).Message);
        Assert.Equal("", (await session.DoAsync("read_text", ("element", "form/text/town"))).Message);
    }

    [Fact]
    public async Task The_person_s_mouse_stops_it_at_once()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var typing = session.DoAsync("type_text", ("element", "form/text/town"), ("text", string.Concat(Enumerable.Repeat("typing on and on ", 400))));
        await ExpectTownAsync(session);
        for (var place = 0; !typing.IsCompleted; place = (place + 7) % 200)
        {
            await fixture.Bus.Mouse.DoAsync(700 + place, 50 + place, MouseDeed.Move, Token);
        }

        var result = await typing;
        Assert.Equal((ActionStatus.Stopped, ResultCode.Stopped), (result.Status, result.Code));
        Assert.Contains("You took the mouse", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_s_key_stops_it_at_once()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var typing = session.DoAsync("type_text", ("element", "form/text/town"), ("text", string.Concat(Enumerable.Repeat("typing on and on ", 400))));
        await ExpectTownAsync(session);
        // Text goes to this field without any key, so whatever key comes is somebody else's.
        await fixture.Bus.Keyboard.PressAsync(KeyCombination.TryParse("shift+F9")!, Token);

        var result = await typing;
        Assert.Equal((ActionStatus.Stopped, ResultCode.Stopped), (result.Status, result.Code));
        Assert.Contains("You took the keyboard", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_keys_are_not_taken_for_the_person_s()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var first = await session.DoAsync("press_keys", ("element", "form/text/name"), ("keys", "a"));
        var second = await session.DoAsync("press_keys", ("element", "form/text/name"), ("keys", "shift+b"));

        Assert.True(first.Succeeded, first.Message);
        Assert.True(second.Succeeded, second.Message);
        Assert.Equal("aB", (await session.DoAsync("read_text", ("element", "form/text/name"))).Message);
    }

    [Fact]
    public async Task A_stop_ends_what_is_under_way()
    {
        await using var session = await DesktopSession.OpenFormAsync(fixture);

        var typing = session.DoAsync("type_text", ("element", "form/text/town"), ("text", string.Concat(Enumerable.Repeat("typing on and on ", 400))));
        await ExpectTownAsync(session);
        await session.Actuator.StopAsync(StopKind.Soft, Token);

        // It is confirmed when nothing more is typed.
        var left = await session.DoAsync("read_text", ("element", "form/text/town"));
        Assert.Equal(ActionStatus.Stopped, (await typing).Status);
        Assert.Equal(left.Message, (await session.DoAsync("read_text", ("element", "form/text/town"))).Message);
    }

    private static async Task<AccessibleNode> FindAsync(DesktopSession session, string name)
    {
        foreach (var program in await session.Fixture.Bus.GetApplicationsAsync(Token))
        {
            if ((await TreeReader.ReadAsync(program, new TreeOptions(), Token))?.Find(name: name) is { } element)
            {
                return element.Node;
            }
        }

        throw new InvalidOperationException($"There is no \"{name}\".");
    }

    private async Task ExpectTownAsync(DesktopSession session)
    {
        var program = Assert.Single(await session.Fixture.Bus.GetApplicationsAsync(Token));
        var begun = await fixture.Watch.WaitUntilAsync(
            async token =>
            {
                var texts = (await TreeReader.ReadAsync(program, new TreeOptions(), token))?.Flatten().Where(element => element.Role == "text") ?? [];
                var read = await Task.WhenAll(texts.Select(text => text.Node.Text.GetAsync(token).AsTask()));
                return read.Any(text => text.StartsWith("typing", StringComparison.Ordinal));
            },
            DesktopFixture.Patience,
            Token);
        Assert.True(begun);
    }
}
