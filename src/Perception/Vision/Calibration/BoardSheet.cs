using System.Globalization;
using System.Text;
using OpenCvSharp;
using OpenCvSharp.Aruco;

namespace LamRobot.Perception.Vision;

/// <summary>Makes the sheet of a calibration board, to be printed.</summary>
public static class BoardSheet
{
    private const double MarginMetres = 0.015;
    private const double PointsPerMetre = 72 / 0.0254;

    /// <summary>Makes a PDF of one page in true size.</summary>
    /// <param name="board">The board.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Pdf(CalibrationBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var (width, height) = Size(board);
        var drawing = new StringBuilder();
        foreach (var cell in Cells(board))
        {
            drawing.Append(CultureInfo.InvariantCulture, $"{Points(cell.X)} {Points(height - cell.Y - cell.Side)} {Points(cell.Side)} {Points(cell.Side)} re\n");
        }

        var note = string.Create(CultureInfo.InvariantCulture, $"LamRobot: {board.Columns} x {board.Rows} squares of {board.SquareMetres * 1000:0.##} mm. Print at 100 %, measure a square, keep it flat.");
        drawing.Append(CultureInfo.InvariantCulture, $"f\nBT /F 7 Tf {Points(MarginMetres)} {Points(MarginMetres / 3)} Td ({note}) Tj ET\n");
        return Document(drawing.ToString(), width, height);
    }

    /// <summary>Makes a PNG.</summary>
    /// <param name="board">The board.</param>
    /// <param name="dotsPerInch">Its resolution.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Png(CalibrationBoard board, int dotsPerInch = 300)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentOutOfRangeException.ThrowIfLessThan(dotsPerInch, 50);
        var scale = dotsPerInch / 0.0254;
        int Dots(double metres) => (int)Math.Round(metres * scale);
        var cells = Cells(board).ToList();
        var (width, height) = Size(board);
        using var sheet = new Mat(Dots(height), Dots(width), MatType.CV_8UC1, Scalar.White);
        foreach (var (x, y, side) in cells)
        {
            Cv2.Rectangle(sheet, new Rect(Dots(x), Dots(y), Dots(x + side) - Dots(x), Dots(y + side) - Dots(y)), Scalar.Black, -1);
        }

        return PictureCoding.Encode(sheet, PictureFormat.Png);
    }

    private static (double Width, double Height) Size(CalibrationBoard board) =>
        ((board.Columns * board.SquareMetres) + (2 * MarginMetres), (board.Rows * board.SquareMetres) + (2 * MarginMetres));

    /// <summary>The black squares, from the sheet's upper left corner, in metres: the first square is black, tags stand in the white ones.</summary>
    private static IEnumerable<(double X, double Y, double Side)> Cells(CalibrationBoard board)
    {
        board.Check();
        VisionLibrary.Require();
        using var dictionary = CvAruco.GetPredefinedDictionary(PredefinedDictionaryType.Dict4X4_50);
        const int Across = CalibrationBoard.TagBits + 2;
        var tagSide = board.SquareMetres * CalibrationBoard.TagShare;
        var tag = 0;
        for (var square = 0; square < board.Rows * board.Columns; square++)
        {
            var (row, column) = (square / board.Columns, square % board.Columns);
            var (x, y) = (MarginMetres + (column * board.SquareMetres), MarginMetres + (row * board.SquareMetres));
            if ((row + column) % 2 == 0)
            {
                yield return (x, y, board.SquareMetres);
                continue;
            }

            using var bits = new Mat();
            dictionary.GenerateImageMarker(tag++, Across, bits, 1);
            var (inset, side) = ((board.SquareMetres - tagSide) / 2, tagSide / Across);
            for (var bit = 0; bit < Across * Across; bit++)
            {
                if (bits.At<byte>(bit / Across, bit % Across) == 0)
                {
                    yield return (x + inset + (bit % Across * side), y + inset + (bit / Across * side), side);
                }
            }
        }
    }

    private static byte[] Document(string drawing, double width, double height)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Points(width)} {Points(height)}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {drawing.Length} >>\nstream\n{drawing}endstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var number = 0; number < objects.Length; number++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{objects[number]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static string Points(double metres) => (metres * PointsPerMetre).ToString("0.###", CultureInfo.InvariantCulture);
}
