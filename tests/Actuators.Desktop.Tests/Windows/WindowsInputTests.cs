namespace LamRobot.Actuators.Desktop.Tests;

public sealed class WindowsInputTests
{
    private const uint Up = 2;

    [Fact]
    public void Held_keys_go_down_first_and_up_last()
    {
        var events = VirtualKeys.Press(KeyCombination.TryParse("ctrl+shift+Left")!);

        Assert.Equal(
            [(0x11, 0u), (0x10, 0u), (0x25, 1u), (0x25, 1u | Up), (0x10, Up), (0x11, Up)],
            events.Select(sent => ((int)sent.VirtualKey, sent.KeyFlags)));
    }

    [Theory]
    [InlineData("ctrl+s", 'S')]
    [InlineData("F12", 0x7B)]
    [InlineData("Enter", 0x0D)]
    [InlineData("alt+F4", 0x73)]
    public void A_key_has_its_number(string keys, int expected) =>
        Assert.Contains(VirtualKeys.Press(KeyCombination.TryParse(keys)!), sent => sent.VirtualKey == expected);

    [Fact]
    public void Text_is_typed_whatever_keyboard_there_is()
    {
        var events = VirtualKeys.Type("ß𝄞");

        Assert.Equal("ßß" + string.Concat("𝄞".SelectMany(half => new string(half, 2))), string.Concat(events.Select(sent => (char)sent.Letter)));
        Assert.All(events, sent => Assert.Equal(InputEvent.Mark, sent.KeyMark));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(-1920, 0, -1920, 0)]
    [InlineData(2559, 1439, -1920, 0)]
    [InlineData(-1, 700, -1920, -300)]
    public void The_mouse_finds_its_pixel_on_several_screens(int x, int y, int left, int top)
    {
        var screens = new VirtualScreen(left, top, 2560 - left, 1440 - top);

        var (column, row) = screens.Place(x, y);

        // As Windows counts back.
        Assert.Equal((x, y), ((int)((long)column * screens.Width / 65536) + left, (int)((long)row * screens.Height / 65536) + top));
    }

    [Theory]
    [InlineData("Edit", 0x20, "password text")]
    [InlineData("Edit", 0, "text")]
    [InlineData("Button", 3, "check box")]
    [InlineData("Button", 1, "push button")]
    [InlineData("RICHEDIT50W", 0, "text")]
    [InlineData("Scintilla", 0, null)]
    public void A_control_is_known_by_its_class(string name, int style, string? role) => Assert.Equal(role, RoleNames.OfClass(name, style));
}
