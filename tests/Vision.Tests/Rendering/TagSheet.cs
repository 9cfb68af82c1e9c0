using System.Numerics;
using OpenCvSharp;
using OpenCvSharp.Aruco;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>Makes printed tags with their white margin.</summary>
public static class TagSheet
{
    /// <summary>A tag whose black square has its middle and its axes given.</summary>
    public static Poster Of(PredefinedDictionaryType family, int bits, int id, double sizeMetres, Vector3 middle, Vector3 right, Vector3 up)
    {
        using var dictionary = CvAruco.GetPredefinedDictionary(family);
        using var image = new Mat();
        var cells = bits + 2;
        dictionary.GenerateImageMarker(id, cells, image, 1);
        var pattern = new byte[cells + 2, cells + 2];
        for (var row = 0; row < cells + 2; row++)
        {
            for (var column = 0; column < cells + 2; column++)
            {
                var inside = row > 0 && column > 0 && row <= cells && column <= cells;
                pattern[row, column] = inside ? image.At<byte>(row - 1, column - 1) : (byte)255;
            }
        }

        var side = (float)(sizeMetres * (cells + 2) / cells);
        return new(middle - (side / 2 * right) + (side / 2 * up), side * right, -side * up, pattern);
    }
}
