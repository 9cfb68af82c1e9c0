using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>How rectangles of the screen lie to each other.</summary>
internal static class Boxes
{
    public static long Area(this ScreenBounds box) => (long)box.Width * box.Height;

    public static long Overlap(this ScreenBounds box, ScreenBounds other)
    {
        long width = Math.Min((long)box.X + box.Width, (long)other.X + other.Width) - Math.Max(box.X, other.X);
        long height = Math.Min((long)box.Y + box.Height, (long)other.Y + other.Height) - Math.Max(box.Y, other.Y);
        return width > 0 && height > 0 ? width * height : 0;
    }

    /// <summary>Which part of this rectangle lies in the other, 0..1.</summary>
    public static double ShareIn(this ScreenBounds box, ScreenBounds other) => box.Area() > 0 ? box.Overlap(other) / (double)box.Area() : 0;

    public static double Distance(this ScreenBounds box, ScreenBounds other)
    {
        var (x, y) = (box.X + (box.Width / 2.0) - other.X - (other.Width / 2.0), box.Y + (box.Height / 2.0) - other.Y - (other.Height / 2.0));
        return Math.Sqrt((x * x) + (y * y));
    }

    /// <summary>Orders what is read as a person reads: line by line from above, each from the left.</summary>
    public static List<ReadText> InReadingOrder(this IEnumerable<ReadText> texts)
    {
        var lines = new List<List<ReadText>>();
        foreach (var text in texts.OrderBy(static text => text.Bounds.Y + (text.Bounds.Height / 2)).ThenBy(static text => text.Bounds.X))
        {
            var middle = text.Bounds.Y + (text.Bounds.Height / 2.0);
            if (lines.Count > 0 && lines[^1][0].Bounds is var first && middle < first.Y + first.Height)
            {
                lines[^1].Add(text);
            }
            else
            {
                lines.Add([text]);
            }
        }

        return [.. lines.SelectMany(static line => line.OrderBy(static text => text.Bounds.X))];
    }
}
