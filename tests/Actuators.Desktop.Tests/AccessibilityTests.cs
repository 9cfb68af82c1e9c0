using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop.Tests;

[SupportedOSPlatform("linux")]
public sealed class AccessibilityTests(DesktopFixture fixture) : IClassFixture<DesktopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_button_is_found_and_pressed()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        var name = await form.FindAsync("text");
        await name.Node.EditableText.SetAsync("Zoë", Token);

        var greet = await form.FindAsync("push button", "Greet");
        var action = Assert.Single(await greet.Node.Actions.GetAsync(Token), action => action.Name == "Click");
        Assert.True(await greet.Node.Actions.DoAsync(action.Index, Token));

        await form.ExpectStatusAsync("Hello, Zoë");
    }

    [Fact]
    public async Task Text_is_inserted_deleted_and_selected_by_characters()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        var node = (await form.FindAsync("text", "Notes")).Node;

        await node.EditableText.SetAsync("äöü 𝄞 end", Token);
        await node.EditableText.InsertAsync(4, "mid 𝄞 ", Token);
        Assert.Equal("äöü mid 𝄞 𝄞 end", await node.Text.GetAsync(Token));
        await node.EditableText.DeleteAsync(0, 4, Token);
        Assert.Equal("mid 𝄞 𝄞 end", await node.Text.GetAsync(Token));
        Assert.Equal(11, await node.Text.GetLengthAsync(Token));
        Assert.Equal("𝄞", await node.Text.GetAsync(4, 5, Token));

        await node.Text.AddSelectionAsync(4, 7, Token);
        Assert.Equal(new TextRange(4, 7), Assert.Single(await node.Text.GetSelectionsAsync(Token)));
        await node.Text.RemoveSelectionAsync(0, Token);
        Assert.Empty(await node.Text.GetSelectionsAsync(Token));
        await node.Text.SetCaretAsync(3, Token);
        Assert.Equal(3, await node.Text.GetCaretAsync(Token));
    }

    [Fact]
    public async Task Text_is_read_with_how_it_looks()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        var node = (await form.FindAsync("text", "Notes")).Node;

        var runs = await node.Text.GetRunsAsync(withDefaults: false, Token);

        var bold = Assert.Single(runs, run => run.Attributes.GetValueOrDefault("weight") == "700");
        Assert.Equal((4, 8), (bold.Start, bold.End));
        Assert.Equal((0, 25), (runs[0].Start, runs[^1].End));
        Assert.True((await node.Text.GetDefaultAttributesAsync(Token)).ContainsKey("family-name"));
    }

    [Fact]
    public async Task An_unnamed_field_is_known_by_its_label()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        var spin = await form.FindAsync("spin button");

        var relation = Assert.Single(await spin.Node.GetRelationsAsync(Token), relation => relation.Kind == RelationKind.LabelledBy);

        Assert.Equal("Amount:", await Assert.Single(relation.Targets).GetNameAsync(Token));
    }

    [Fact]
    public async Task A_number_is_set_within_its_range()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        var spin = (await form.FindAsync("spin button")).Node;

        await spin.Value.SetAsync(42, Token);

        Assert.Equal(42, await spin.Value.GetAsync(Token));
        Assert.Equal((0, 100), (await spin.Value.GetMinimumAsync(Token), await spin.Value.GetMaximumAsync(Token)));
    }

    [Fact]
    public async Task A_row_is_selected()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        var list = (await form.FindAsync("list box", "Fruits")).Node;

        Assert.True(await list.Selection.SelectAsync(1, Token));

        var selected = Assert.Single(await list.Selection.GetAsync(Token));
        Assert.Equal(1, await selected.GetIndexInParentAsync(Token));
        Assert.Equal(list, await selected.GetParentAsync(Token));
    }

    [Fact]
    public async Task Keys_are_typed_with_their_modifiers()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        var name = (await form.FindAsync("text")).Node;
        Assert.True(await fixture.Watch.WaitUntilAsync(
            async look => (await name.GetStatesAsync(look)).HasFlag(AccessibleStates.Focused), DesktopFixture.Patience, Token));

        var typed = "";
        foreach (var portion in AccessibleKeyboard.Portions("Straße nach Łódź"))
        {
            await fixture.Bus.Keyboard.TypeAsync(portion, Token);
            typed += portion;
            await ExpectTextAsync(name, typed);
        }

        await fixture.Bus.Keyboard.PressAsync(KeyCombination.TryParse("ctrl+shift+Left")!, Token);
        Assert.True(await fixture.Watch.WaitUntilAsync(
            async look => await name.Text.GetSelectionsAsync(look) is [{ Start: 12, End: 16 }], DesktopFixture.Patience, Token));
        await fixture.Bus.Keyboard.PressAsync(KeyCombination.TryParse("Delete")!, Token);
        await ExpectTextAsync(name, "Straße nach ");
    }

    [Fact]
    public async Task The_mouse_presses_what_it_points_at()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        var bounds = await (await form.FindAsync("push button", "Greet")).Node.Component.GetBoundsAsync(Token);

        await fixture.Bus.Mouse.DoAsync(bounds!.X + bounds.Width / 2, bounds.Y + bounds.Height / 2, MouseDeed.Click, Token);

        await form.ExpectStatusAsync("Hello, ");
    }

    [Fact]
    public async Task A_tree_is_pruned_by_role_depth_and_state()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        var whole = await TreeReader.ReadAsync(form.Window, new TreeOptions(), Token);
        var closed = await TreeReader.ReadAsync(form.Window, new TreeOptions { ClosedRoles = new HashSet<string> { "menu bar" } }, Token);
        var flat = await TreeReader.ReadAsync(form.Window, new TreeOptions { MaximumDepth = 1 }, Token);
        var showing = await TreeReader.ReadAsync(form.Window, new TreeOptions { RequiredStates = AccessibleStates.Showing }, Token);

        Assert.NotNull(whole!.Find("menu item", "Save As..."));
        Assert.NotNull(closed!.Find("menu bar"));
        Assert.Null(closed.Find("menu item", "Save As..."));
        Assert.All(flat!.Children, child => Assert.Empty(child.Children));
        Assert.Null(showing!.Find("menu item", "Save As..."));
        Assert.NotNull(showing.Find("push button", "Greet"));
    }

    [Fact]
    public async Task What_is_gone_is_said_to_be_gone()
    {
        await using var form = await FormProgram.StartAsync(fixture);
        var greet = (await form.FindAsync("push button", "Greet")).Node;
        form.Process.Kill();
        await form.Process.WaitForExitAsync(Token);

        var refusal = await Assert.ThrowsAsync<BusException>(async () => await greet.GetNameAsync(Token));

        Assert.True(refusal.SaysGone, refusal.ErrorName);
        Assert.Null(await TreeReader.ReadAsync(form.Window, new TreeOptions(), Token));
    }

    private async Task ExpectTextAsync(AccessibleNode node, string text)
    {
        var seen = await fixture.Watch.WaitUntilAsync(async look => await node.Text.GetAsync(look) == text, DesktopFixture.Patience, Token);
        Assert.True(seen, $"The text is \"{await node.Text.GetAsync(Token)}\".");
    }
}
