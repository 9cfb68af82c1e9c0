namespace LamRobot.Screen.Tests;

public sealed class ScreenElementsTests
{
    private static readonly UiElement Window = new("editor/frame", "frame", "Editor") { Bounds = new(0, 0, 800, 600) };
    private readonly ScreenElements elements = new();

    [Fact]
    public void An_icon_without_a_name_is_called_by_the_words_in_it_and_keeps_its_id()
    {
        var icon = new UiElement("editor/push-button", "push button", "") { Bounds = new(10, 10, 150, 30), States = ["enabled"] };

        var joined = elements.Join([Window, icon], [Text("Play", 30, 15), Text("all", 92, 16)]);

        Assert.Equal(icon with { Name = "Play all", States = ["enabled", ScreenElements.Read] }, joined[1]);
        Assert.Equal(2, joined.Count);
    }

    [Theory]
    [InlineData("Save as", null, "Save as")]
    [InlineData("Save as", null, "Saveas")]
    [InlineData("Save as", null, "Saue as")]
    [InlineData("A long name that is cut off", null, "A long name")]
    [InlineData("", "what stands in the field", "stands in")]
    public void Text_that_its_program_tells_is_no_element_of_its_own(string name, string? value, string read)
    {
        var told = new UiElement("editor/told", "push button", name) { Value = value, Bounds = new(10, 10, 200, 30) };

        Assert.Equal([Window, told], elements.Join([Window, told], [Text(read, 20, 15)]));
    }

    [Fact]
    public void Text_that_no_program_tells_is_an_element_where_it_stands()
    {
        var told = new UiElement("editor/button", "push button", "Save") { Bounds = new(10, 10, 80, 30) };

        var joined = elements.Join([Window, told], [Text("Save", 20, 200), Text("Chart of sales", 300, 300)]);

        Assert.Equal(["editor/frame", "editor/button", "text/save", "text/chart-of-sales"], joined.Select(static element => element.Id));
        Assert.Equal(new ScreenBounds(300, 300, 60, 14), joined[3].Bounds);
        Assert.Equal([ScreenElements.Read], joined[3].States);
    }

    [Fact]
    public void A_canvas_full_of_text_is_not_called_by_all_of_it()
    {
        var canvas = new UiElement("editor/canvas", "drawing area", "") { Bounds = new(0, 100, 800, 400) };

        var joined = elements.Join([Window, canvas], [.. Enumerable.Range(0, 6).Select(static row => Text($"row {row}", 50, 120 + (row * 30)))]);

        Assert.Equal("", joined[1].Name);
        Assert.Equal(6, joined.Count(static element => element.Role == "text"));
    }

    [Fact]
    public void Ids_stay_when_other_text_comes_before_and_when_a_letter_is_read_otherwise()
    {
        elements.Join([], [Text("Total 12", 10, 50), Text("Total 12", 10, 80)]);

        var again = elements.Join([], [Text("News", 10, 20), Text("Total l2", 10, 50), Text("Total 12", 10, 80)]);

        Assert.Equal(["text/news", "text/total-12", "text/total-12~2"], again.Select(static element => element.Id));
    }

    [Fact]
    public void The_same_words_keep_their_id_when_they_move_and_when_they_come_back()
    {
        elements.Join([], [Text("Chart", 10, 50), Text("Map", 10, 90)]);

        Assert.Equal("text/chart", elements.Join([], [Text("Chart", 400, 300)])[0].Id);
        Assert.Equal("text/map", elements.Join([], [Text("Map", 10, 90)])[0].Id);
    }

    [Fact]
    public void An_id_is_never_given_to_other_words()
    {
        elements.Join([], [Text("Yes", 10, 50)]);

        Assert.Equal(["text/no"], elements.Join([], [Text("No", 10, 50)]).Select(static element => element.Id));
    }

    private static ReadText Text(string words, int x, int y) => new(words, new(x, y, 60, 14), 0.99);
}
