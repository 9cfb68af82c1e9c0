using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

/// <summary>Reads single pixels of a picture.</summary>
internal static class Look
{
    private const double Near = 60;

    public static string NearestColour(CameraFrame frame, int x, int y) => Palette.Names.MinBy(name => Difference(frame, x, y, Palette.Of(name)))!;

    public static bool IsBright(CameraFrame frame, int x, int y) => At(frame, x, y).Green > 130;

    public static HashSet<string> ColoursOf(CameraFrame frame) =>
        [.. from y in Enumerable.Range(0, frame.Height / 4)
            from x in Enumerable.Range(0, frame.Width / 4)
            let name = NearestColour(frame, 4 * x, 4 * y)
            where Difference(frame, 4 * x, 4 * y, Palette.Of(name)) < Near
            select name];

    private static double Difference(CameraFrame frame, int x, int y, Colour colour)
    {
        var seen = At(frame, x, y);
        return Math.Sqrt(Math.Pow(seen.Red - colour.Red, 2) + Math.Pow(seen.Green - colour.Green, 2) + Math.Pow(seen.Blue - colour.Blue, 2));
    }

    private static Colour At(CameraFrame frame, int x, int y)
    {
        var pixel = frame.Pixels.Span.Slice((y * frame.Stride) + (3 * x), 3);
        return new(pixel[2], pixel[1], pixel[0]);
    }
}
