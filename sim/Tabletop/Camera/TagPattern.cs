namespace LamRobot.Sim;

/// <summary>The bits of the printed tags: the first four of ArUco's dictionary DICT_4X4_50.</summary>
/// <remarks>Source: predefined_dictionaries.hpp of OpenCV, bytes of each tag unturned; the rows from the top, the first bit leftmost, 1 is white.</remarks>
internal static class TagPattern
{
    /// <summary>Cells along the side of a tag's black square: four bits and the black border.</summary>
    public const int Cells = 6;

    private static readonly ushort[] Tags = [0xB532, 0x0F9A, 0x332D, 0x9946];

    /// <summary>How many tags there are, numbered from 0.</summary>
    public static int Count => Tags.Length;

    /// <summary>Whether a cell of a tag is white.</summary>
    /// <param name="id">The tag.</param>
    /// <param name="column">From the left, 0..5.</param>
    /// <param name="row">From the top, 0..5.</param>
    public static bool IsWhite(int id, int column, int row) =>
        column is > 0 and < Cells - 1 && row is > 0 and < Cells - 1 && (Tags[id] & (1 << (15 - (4 * (row - 1)) - (column - 1)))) != 0;
}
