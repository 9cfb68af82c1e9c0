namespace LamRobot.Screen.Tests;

public sealed class ScreenObserverTests(NetworksFixture networks) : IClassFixture<NetworksFixture>
{
    private static readonly ScreenBounds Apply = new(300, 620, 120, 36);
    private readonly Page page = Page.Load("settings");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_nameless_button_is_named_for_plans_too()
    {
        var look = await LookAsync(new UiElement("settings/push-button", "push button", "") { Bounds = Apply });

        Assert.Equal("Apply", look.Observation.UiElements[0].Name);
        Assert.Equal("Apply", look.Observation.Entities[0].Name);
        Assert.Contains(look.Observation.UiElements, static element => element is { Role: "text", Name: "Repeat keys" });
    }

    [Fact]
    public async Task What_stands_in_a_password_field_is_neither_read_nor_in_the_picture()
    {
        var look = await LookAsync(new UiElement("settings/password-text/secret", "password text", "Secret") { Bounds = Apply });

        Assert.DoesNotContain(look.Observation.UiElements, static element => element.Name.Contains("Apply", StringComparison.OrdinalIgnoreCase));
        var row = look.Picture.Pixels.Slice(((Apply.Y + 18) * look.Picture.Stride) + (Apply.X * 3), Apply.Width * 3);
        Assert.True(row.Span.IndexOfAnyExcept((byte)0) < 0);
        Assert.False(page.Picture.Pixels.Span.SequenceEqual(look.Picture.Pixels.Span));
        Assert.Contains(look.Observation.UiElements, static element => element.Name == "Remove");
    }

    [Fact]
    public async Task A_field_that_moves_away_while_the_picture_is_taken_is_covered_where_it_was()
    {
        var tree = new TurningTree(
            [new UiElement("settings/secret", "password text", "Secret") { Bounds = Apply }],
            [new UiElement("settings/secret", "password text", "Secret") { Bounds = new(10, 10, 20, 20) }]);

        var look = await new ScreenObserver(tree, new PageCamera(page), networks.Text).LookAsync(Token);

        Assert.DoesNotContain(look.Observation.UiElements, static element => element.Name == "Apply");
    }

    [Fact]
    public async Task Only_the_windows_of_told_programs_are_looked_at_when_asked()
    {
        var tree = new TurningTree([new UiElement("dialog/frame", "frame", "Dialog") { Bounds = new(290, 600, 460, 70) }]);

        var look = await new ScreenObserver(tree, new PageCamera(page), networks.Text) { OnlyTold = true }.LookAsync(Token);

        Assert.Equal(["Apply", "Remove", "Reset all to default"], look.Observation.UiElements.Where(static element => element.Role == "text").Select(static element => element.Name).Order(StringComparer.Ordinal));
    }

    private ValueTask<ScreenLook> LookAsync(UiElement element) => new ScreenObserver(new TurningTree([element]), new PageCamera(page), networks.Text).LookAsync(Token);

    /// <summary>Tells one tree after the other, and then the last one.</summary>
    private sealed class TurningTree(params UiElement[][] trees) : IObserver
    {
        private int looks;

        public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
        {
            var tree = trees[Math.Min(looks++, trees.Length - 1)];
            return ValueTask.FromResult(new Observation
            {
                UiElements = tree.ToEquatableList(),
                Entities = tree.Select(static element => new Entity(element.Id, element.Name.Length > 0 ? element.Name : element.Role, "button")).ToEquatableList(),
            });
        }
    }

    private sealed class PageCamera(Page page) : ICamera
    {
        public string Id => "page";

        public ValueTask<CameraFrame> CaptureAsync(CancellationToken cancellationToken) => ValueTask.FromResult(page.Picture);
    }
}
