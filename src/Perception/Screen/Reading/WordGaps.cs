using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Puts spaces where a line has gaps: the recogniser, trained on Chinese, drops most of them.</summary>
internal static class WordGaps
{
    // Of the height of the line's ink: a space is about a quarter of an em wide, what lies between two letters a tenth.
    private const double LeastShare = 0.2;
    private const int InkDifference = 48;

    /// <summary>Joins letters to words.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="line">Where the line stands.</param>
    /// <param name="letters">Its letters.</param>
    /// <returns>The text.</returns>
    public static string Join(CameraFrame frame, PixelRectangle line, IReadOnlyList<ReadLetter> letters)
    {
        var gaps = Find(frame, line);
        var text = new System.Text.StringBuilder();
        var gap = 0;
        foreach (var letter in letters)
        {
            var place = letter.Place * line.Width;
            while (gap < gaps.Count && gaps[gap] < place)
            {
                Space(text);
                gap++;
            }

            if (letter.Text == " ")
            {
                Space(text);
            }
            else
            {
                text.Append(letter.Text);
            }
        }

        return text.ToString().Trim();
    }

    private static void Space(System.Text.StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    /// <summary>Finds the middles of wide gaps, in columns of the line.</summary>
    private static List<double> Find(CameraFrame frame, PixelRectangle line)
    {
        var (columns, height) = Ink(frame, line);
        var widths = new List<(int From, int To)>();
        var last = -1;
        for (var column = 0; column < columns.Length; column++)
        {
            if (!columns[column])
            {
                continue;
            }

            if (last >= 0 && column - last > 1)
            {
                widths.Add((last + 1, column));
            }

            last = column;
        }

        var sorted = widths.Select(static gap => gap.To - gap.From).Order().ToList();
        var usual = sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
        var least = Math.Max(LeastShare * height, 1.8 * usual);
        return [.. widths.Where(gap => gap.To - gap.From >= least).Select(static gap => (gap.From + gap.To) / 2.0)];
    }

    /// <summary>Which columns have something other than the background, which is the commonest brightness; and how high it is.</summary>
    private static (bool[] Columns, int Height) Ink(CameraFrame frame, PixelRectangle line)
    {
        var pixels = frame.Pixels.Span;
        Span<int> counts = stackalloc int[256];
        for (var y = line.Top; y < line.Bottom; y++)
        {
            for (var x = line.Left; x < line.Right; x++)
            {
                counts[Grey(pixels, frame.Stride, x, y)]++;
            }
        }

        var ground = counts.IndexOf(System.Numerics.Tensors.TensorPrimitives.Max<int>(counts));
        var columns = new bool[line.Width];
        var (top, bottom) = (line.Bottom, line.Top);
        for (var y = line.Top; y < line.Bottom; y++)
        {
            for (var x = line.Left; x < line.Right; x++)
            {
                if (Math.Abs(Grey(pixels, frame.Stride, x, y) - ground) > InkDifference)
                {
                    columns[x - line.Left] = true;
                    (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y + 1));
                }
            }
        }

        return (columns, Math.Max(1, bottom - top));
    }

    private static int Grey(ReadOnlySpan<byte> pixels, int stride, int x, int y)
    {
        var at = (y * stride) + (x * 3);
        return (pixels[at] + (2 * pixels[at + 1]) + pixels[at + 2]) / 4;
    }
}
