using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Reads QR codes.</summary>
/// <remarks>Not for concurrent use.</remarks>
public sealed class CodeReader : IDisposable
{
    /// <summary>The most characters that are taken from a code.</summary>
    public const int MostCharacters = 500;

    private readonly QRCodeDetector detector;

    /// <summary>Makes a reader.</summary>
    public CodeReader()
    {
        VisionLibrary.Require();
        detector = new QRCodeDetector();
    }

    /// <summary>Reads the codes of a picture.</summary>
    /// <param name="frame">The picture.</param>
    /// <returns>Those that could be read.</returns>
    public IReadOnlyList<CodeSighting> Read(CameraFrame frame)
    {
        using var picture = new Picture(frame);
        return Read(picture);
    }

    /// <inheritdoc/>
    public void Dispose() => detector.Dispose();

    internal IReadOnlyList<CodeSighting> Read(Picture picture)
    {
        if (!detector.DetectMulti(picture.Grey, out var corners) || corners.Length < 4)
        {
            return [];
        }

        detector.DecodeMulti(picture.Grey, corners, out var texts);
        return
        [
            .. texts.Zip(corners.Chunk(4), static (text, corner) => (Text: text, Corners: corner))
                .Where(static code => !string.IsNullOrEmpty(code.Text))
                .Select(static code => new CodeSighting(Tame(code.Text!), code.Corners.Select(static corner => new PixelPoint(corner.X, corner.Y)).ToEquatableList())),
        ];
    }

    private static string Tame(string text)
    {
        var printable = string.Concat(text.Select(static letter => char.IsControl(letter) ? ' ' : letter));
        return printable.Length <= MostCharacters ? printable : printable[..MostCharacters];
    }
}
