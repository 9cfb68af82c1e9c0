namespace LamRobot.Screen.Tests;

public sealed class TextBoxesTests
{
    private const int Width = 60;
    private const int Height = 30;
    private readonly float[] map = new float[Width * Height];

    [Fact]
    public void Each_line_has_a_box_larger_than_its_middle()
    {
        Fill(5, 5, 20, 6, 0.9f);
        Fill(35, 5, 20, 6, 0.9f);

        var boxes = Find();

        Assert.Equal(2, boxes.Count);
        // 20 x 6 x 1.6 over the outline of 52 is 3.7.
        Assert.Equal(new PixelRectangle(1, 1, 29, 15), boxes[0]);
    }

    [Fact]
    public void What_is_hardly_text_and_what_is_a_speck_is_left_out()
    {
        Fill(5, 5, 20, 6, 0.35f);
        Fill(40, 20, 2, 2, 0.9f);

        Assert.Empty(Find());
    }

    [Fact]
    public void A_box_stays_in_the_picture()
    {
        Fill(0, 0, Width, 6, 0.9f);

        Assert.Equal((0, 0, Width), (Find()[0].Left, Find()[0].Top, Find()[0].Right));
    }

    private List<PixelRectangle> Find() => TextBoxes.Find(map, Width, Width, Height, Page.Options);

    private void Fill(int x, int y, int width, int height, float value)
    {
        for (var row = y; row < y + height; row++)
        {
            map.AsSpan((row * Width) + x, width).Fill(value);
        }
    }
}
