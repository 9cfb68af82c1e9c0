using System.Globalization;

namespace LamRobot.Screen.Tests;

/// <summary>A text that stands on a page.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Size">Size of its letters in pixels.</param>
/// <param name="Words">What it says.</param>
internal sealed record PageText(int X, int Y, int Size, string Words)
{
    /// <summary>Reads a page's texts.</summary>
    public static IReadOnlyList<PageText> ReadAll(string path) => [.. File.ReadLines(path).Select(static line => line.Split('\t')).Select(static cells => new PageText(Number(cells[0]), Number(cells[1]), Number(cells[2]), cells[3]))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
