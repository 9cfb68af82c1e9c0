using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Makes of a part of a picture what a network takes: planes of blue, green and red, each scaled and shifted.</summary>
internal static class PictureTensor
{
    /// <summary>Resizes by straight lines between pixels.</summary>
    /// <param name="frame">The picture, in colour.</param>
    /// <param name="part">Which part.</param>
    /// <param name="width">Columns that it is resized to.</param>
    /// <param name="height">Rows.</param>
    /// <param name="tensor">Where it goes; shape [3, rows, rowLength].</param>
    /// <param name="rowLength">Columns of the tensor.</param>
    /// <param name="scale">By which each colour's value 0..255 is multiplied.</param>
    /// <param name="shift">What is added then.</param>
    public static void Fill(CameraFrame frame, PixelRectangle part, int width, int height, Span<float> tensor, int rowLength, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift)
    {
        var pixels = frame.Pixels.Span;
        var plane = tensor.Length / 3;
        var (columns, rows) = (Steps(part.Left, part.Width, width), Steps(part.Top, part.Height, height));
        for (var y = 0; y < height; y++)
        {
            var (upper, lower, down) = rows[y];
            var above = pixels[(upper * frame.Stride)..];
            var below = pixels[(lower * frame.Stride)..];
            for (var x = 0; x < width; x++)
            {
                var (left, right, along) = columns[x];
                var at = (y * rowLength) + x;
                for (var colour = 0; colour < 3; colour++)
                {
                    var (l, r) = ((left * 3) + colour, (right * 3) + colour);
                    var top = above[l] + ((above[r] - above[l]) * along);
                    var bottom = below[l] + ((below[r] - below[l]) * along);
                    tensor[(colour * plane) + at] = ((top + ((bottom - top) * down)) * scale[colour]) + shift[colour];
                }
            }
        }
    }

    private static (int First, int Second, float Between)[] Steps(int from, int length, int count)
    {
        var steps = new (int, int, float)[count];
        for (var i = 0; i < count; i++)
        {
            var at = Math.Clamp(((i + 0.5) * length / count) - 0.5, 0, length - 1);
            var first = (int)at;
            steps[i] = (from + first, from + Math.Min(first + 1, length - 1), (float)(at - first));
        }

        return steps;
    }
}
