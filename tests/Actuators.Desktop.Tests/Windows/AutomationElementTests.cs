namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>UI Automation through real tables of functions: what is called is a fake, how it is called is as on Windows.</summary>
public sealed class AutomationElementTests
{
    private const int Button = 50000;
    private const int CheckBox = 50002;
    private const int ComboBox = 50003;
    private const int Edit = 50004;
    private const int ListItem = 50007;
    private const int List = 50008;
    private const int Slider = 50015;
    private const int Document = 50030;
    private const int Window = 50032;
    private const int Label = 50020;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_button_is_invoked()
    {
        var pattern = new FakePattern();
        var button = Open(new FakeElement("Save", Button) { Patterns = { [PatternId.Invoke] = pattern } });

        Assert.Equal(ElementAbilities.Press, await button.GetAbilitiesAsync(Token));
        await button.PressAsync(Token);

        Assert.Equal(["invoke"], pattern.Told);
    }

    [Fact]
    public async Task What_a_pattern_does_not_support_the_older_way_does()
    {
        var (pattern, legacy) = (new FakePattern { Answer = ComLoop.NotImplemented }, new FakeLegacy());
        var button = Open(new FakeElement("Save", Button) { Patterns = { [PatternId.Invoke] = pattern, [PatternId.LegacyIAccessible] = legacy } });

        await button.PressAsync(Token);

        Assert.Equal(["invoke"], pattern.Told);
        Assert.Equal(["default"], legacy.Told);
    }

    [Fact]
    public async Task A_press_that_failed_is_not_tried_in_another_way()
    {
        var (pattern, legacy) = (new FakePattern { Answer = unchecked((int)0x80131505) }, new FakeLegacy());
        var button = Open(new FakeElement("Delete", Button) { Patterns = { [PatternId.Invoke] = pattern, [PatternId.LegacyIAccessible] = legacy } });

        await Assert.ThrowsAsync<AutomationException>(async () => await button.PressAsync(Token));

        Assert.Empty(legacy.Told);
    }

    [Fact]
    public async Task What_does_nothing_says_so()
    {
        var label = Open(new FakeElement("Name", Label));

        Assert.Equal(ElementAbilities.None, await label.GetAbilitiesAsync(Token));
        await Assert.ThrowsAsync<AutomationException>(async () => await label.PressAsync(Token));
    }

    [Fact]
    public async Task A_field_is_written_and_read_back()
    {
        var pattern = new FakePattern { Text = "old" };
        var field = Open(new FakeElement("Name", Edit) { Patterns = { [PatternId.Value] = pattern } });

        Assert.True((await field.GetAbilitiesAsync(Token)).HasFlag(ElementAbilities.SetText));
        await field.SetTextAsync("Zoë 𝄞", Token);

        Assert.Equal("Zoë 𝄞", await field.GetTextAsync(Token));
        Assert.True((await field.GetStatesAsync(Token)).HasFlag(AccessibleStates.Editable));
    }

    [Fact]
    public async Task A_field_that_may_only_be_read_takes_no_text()
    {
        var field = Open(new FakeElement("Name", Edit) { Patterns = { [PatternId.Value] = new FakePattern { IsReadOnly = true } } });

        Assert.False((await field.GetAbilitiesAsync(Token)).HasFlag(ElementAbilities.SetText));
        Assert.True((await field.GetStatesAsync(Token)).HasFlag(AccessibleStates.ReadOnly));
    }

    [Fact]
    public async Task A_text_is_set_by_the_older_way_where_there_is_no_other()
    {
        var legacy = new FakeLegacy();
        var field = Open(new FakeElement("Name", Edit) { Patterns = { [PatternId.LegacyIAccessible] = legacy } });

        await field.SetTextAsync("Jane", Token);

        Assert.Equal(["value Jane"], legacy.Told);
    }

    [Fact]
    public async Task A_box_is_ticked()
    {
        var box = Open(new FakeElement("News", CheckBox) { Patterns = { [PatternId.Toggle] = new FakePattern() } });

        Assert.False((await box.GetStatesAsync(Token)).HasFlag(AccessibleStates.Checked));
        await box.ToggleAsync(Token);

        Assert.True((await box.GetStatesAsync(Token)).HasFlag(AccessibleStates.Checked));
    }

    [Fact]
    public async Task An_option_is_selected()
    {
        var (red, blue) = (new FakePattern(), new FakePattern());
        var list = Open(new FakeElement("Colours", List).With(
            new FakeElement("Red", ListItem) { Patterns = { [PatternId.SelectionItem] = red } }, new FakeElement("Blue", ListItem) { Patterns = { [PatternId.SelectionItem] = blue } }));

        Assert.Equal(["Red", "Blue"], await list.GetOptionsAsync(Token));
        await list.SelectOptionAsync(1, Token);

        Assert.Equal(["select"], blue.Told);
        Assert.Empty(red.Told);
        Assert.True(await list.IsOptionSelectedAsync(1, Token));
        Assert.False(await list.IsOptionSelectedAsync(0, Token));
    }

    [Fact]
    public async Task A_combo_box_without_options_is_unfolded_to_see_them()
    {
        var fold = new FakePattern();
        var combo = Open(new FakeElement("Colour", ComboBox) { Patterns = { [PatternId.ExpandCollapse] = fold } });

        Assert.Empty(await combo.GetOptionsAsync(Token));

        Assert.Equal(["expand"], fold.Told);
    }

    [Fact]
    public async Task What_folds_is_unfolded_and_folded_again()
    {
        var fold = new FakePattern();
        var menu = Open(new FakeElement("File", 50011) { Patterns = { [PatternId.ExpandCollapse] = fold } });

        await menu.PressAsync(Token);
        var unfolded = await menu.GetStatesAsync(Token);
        await menu.PressAsync(Token);

        Assert.True(unfolded.HasFlag(AccessibleStates.Expanded));
        Assert.Equal(["expand", "collapse"], fold.Told);
    }

    [Fact]
    public async Task A_number_is_set()
    {
        var slider = Open(new FakeElement("Level", Slider) { Patterns = { [PatternId.RangeValue] = new FakePattern() } });

        await slider.SetNumberAsync(7.5, Token);

        Assert.Equal(7.5, await slider.GetNumberAsync(Token));
    }

    [Fact]
    public async Task An_item_comes_into_view_by_its_own_wish()
    {
        var item = new FakePattern();

        await Open(new FakeElement("Plum", ListItem) { Patterns = { [PatternId.ScrollItem] = item } }).ScrollIntoViewAsync(Token);

        Assert.Equal(["into view"], item.Told);
    }

    [Fact]
    public async Task An_item_comes_into_view_by_turning_what_it_lies_in()
    {
        var item = new FakeElement("Plum", ListItem) { Place = new(0, 500, 100, 520) };
        var scroll = new FakePattern { OnScroll = () => item.Place = new(0, item.Place.Top - 150, 100, item.Place.Bottom - 150) };
        _ = new FakeElement("Fruits", List) { Place = new(0, 0, 100, 200), Patterns = { [PatternId.Scroll] = scroll } }.With(item);

        await Open(item).ScrollIntoViewAsync(Token);

        // Not sideways, and one small step down at a time, until it is to be seen.
        Assert.Equal(["scroll 2 4", "scroll 2 4", "scroll 2 4"], scroll.Told);
    }

    [Fact]
    public async Task Words_are_selected_in_a_text()
    {
        var text = new FakeText("One line, two words");
        var document = Open(new FakeElement("Text", Document) { Patterns = { [PatternId.Text] = text } });

        Assert.Equal("One line, two words", await document.GetTextAsync(Token));
        await document.SelectTextAsync(new TextRange(4, 8), Token);

        Assert.Equal((4, 8), (text.Selected!.Start, text.Selected.End));
        Assert.True(await document.IsTextSelectedAsync(new TextRange(4, 8), Token));
        Assert.False(await document.IsTextSelectedAsync(new TextRange(4, 7), Token));
    }

    [Fact]
    public async Task A_window_that_is_an_icon_is_made_a_window_again()
    {
        var pattern = new FakePattern { State = 2 };
        var element = new FakeElement("Letter", Window) { Patterns = { [PatternId.Window] = pattern } };

        await Open(element).FocusAsync(Token);

        Assert.Equal(["visual 0"], pattern.Told);
        Assert.True(element.HasFocus);
    }

    [Fact]
    public async Task What_is_gone_is_said_to_be_gone()
    {
        var element = new FakeElement("Save", Button) { Patterns = { [PatternId.Invoke] = new FakePattern() } };
        var button = Open(element);
        element.IsGone = true;

        var gone = await Assert.ThrowsAsync<AutomationException>(async () => await button.PressAsync(Token));

        Assert.True(gone.SaysGone);
        Assert.True((await Assert.ThrowsAsync<AutomationException>(async () => await button.GetStatesAsync(Token))).SaysGone);
    }

    [Fact]
    public void The_same_element_is_known_again()
    {
        var (save, open) = (new FakeElement("Save", Button), new FakeElement("Save", Button));

        Assert.Equal(Open(save), Open(save));
        Assert.Equal(Open(save).GetHashCode(), Open(save).GetHashCode());
        Assert.NotEqual(Open(save), Open(open));
    }

    [Fact]
    public void A_window_is_read_as_on_the_other_systems()
    {
        var label = new FakeElement("Town:", Label);
        var window = new FakeElement("Form", Window) { Patterns = { [PatternId.Window] = new FakePattern() } }.With(
            label,
            new FakeElement("", Edit) { Label = label, Patterns = { [PatternId.Value] = new FakePattern { Text = "Łódź" } } },
            new FakeElement("", Edit) { AutomationId = "txtStreet" },
            new FakeElement("Secret", Edit) { IsPassword = true, Patterns = { [PatternId.Value] = new FakePattern { Text = "sesame" } } },
            new FakeElement("Greet", Button) { Patterns = { [PatternId.Invoke] = new FakePattern() } },
            new FakeElement("", 50033),
            new FakeElement("lost", Button) { IsGone = true });
        var automation = ComLoop.Through<IUIAutomation>(new FakeAutomation());

        var seen = new AutomationScreen(automation, Calls()).Read(ComLoop.Through<IUIAutomationElement>(window), "form");

        Assert.Equal(["form/dialog/form", "form/label/town", "form/text/town", "form/text/txtstreet", "form/password-text/secret", "form/push-button/greet"], seen.Select(element => element.Id));
        Assert.Equal("Łódź", seen[2].Value);
        Assert.Null(seen[4].Value);
        Assert.True(seen[4].IsProtected);
        Assert.True(seen[0].IsWindow);
        Assert.All(seen, element => Assert.Equal("form", element.Program));
    }

    [Fact]
    public void Changes_are_told()
    {
        var (told, automation) = (0, new FakeAutomation());
        var events = new AutomationEvents(() => told++);

        Assert.True(events.Listen(ComLoop.Through<IUIAutomation>(automation), new FakeElement("desktop", Window)));
        ((IUIAutomationFocusChangedEventHandler)automation.Handlers[0]).HandleFocusChangedEvent(new FakeElement("Save", Button));
        ((IUIAutomationStructureChangedEventHandler)automation.Handlers[1]).HandleStructureChangedEvent(null, 0, 0);

        Assert.Equal(2, told);
    }

    private static AutomationElement Open(FakeElement element) =>
        new(ComLoop.Through<IUIAutomation>(new FakeAutomation()), ComLoop.Through<IUIAutomationElement>(element), Calls());

    private static BlockingCalls Calls() => new(TimeSpan.FromSeconds(60), TimeProvider.System);
}
