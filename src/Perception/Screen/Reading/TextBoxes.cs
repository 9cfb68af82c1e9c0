namespace LamRobot.Perception.Screen;

/// <summary>Finds the boxes of text in a map of how likely each pixel is text.</summary>
internal static class TextBoxes
{
    // The map marks the middle of a line; by how much its box is larger is PaddleOCR's setting.
    private const double Unclip = 1.6;
    private const int LeastSide = 3;

    public static List<PixelRectangle> Find(ReadOnlySpan<float> map, int rowLength, int width, int height, TextReadingOptions options)
    {
        var boxes = new List<PixelRectangle>();
        var seen = new bool[width * height];
        var open = new Stack<int>();
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start] || map[(start / width * rowLength) + (start % width)] < options.LeastPixelScore)
            {
                continue;
            }

            var (box, score) = Flood(map, rowLength, width, height, start, seen, open, (float)options.LeastPixelScore);
            if (box.Width >= LeastSide && box.Height >= LeastSide && score >= options.LeastBoxScore)
            {
                boxes.Add(box.Grow((int)Math.Round(box.Width * box.Height * Unclip / (2.0 * (box.Width + box.Height))), width, height));
            }
        }

        return boxes;
    }

    private static (PixelRectangle Box, double Score) Flood(
        ReadOnlySpan<float> map, int rowLength, int width, int height, int start, bool[] seen, Stack<int> open, float least)
    {
        var box = new PixelRectangle(width, height, 0, 0);
        var (sum, count) = (0.0, 0);
        seen[start] = true;
        open.Push(start);
        while (open.TryPop(out var at))
        {
            var (x, y) = (at % width, at / width);
            sum += map[(y * rowLength) + x];
            count++;
            box = new(Math.Min(box.Left, x), Math.Min(box.Top, y), Math.Max(box.Right, x + 1), Math.Max(box.Bottom, y + 1));
            for (var side = 0; side < 4; side++)
            {
                var (nextX, nextY) = (x + (side == 0 ? 1 : side == 1 ? -1 : 0), y + (side == 2 ? 1 : side == 3 ? -1 : 0));
                var next = (nextY * width) + nextX;
                if (nextX >= 0 && nextX < width && nextY >= 0 && nextY < height && !seen[next] && map[(nextY * rowLength) + nextX] >= least)
                {
                    seen[next] = true;
                    open.Push(next);
                }
            }
        }

        return (box, sum / count);
    }
}
