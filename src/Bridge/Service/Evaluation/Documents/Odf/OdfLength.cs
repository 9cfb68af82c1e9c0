using System.Globalization;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads lengths such as <c>0.5in</c>.</summary>
internal static class OdfLength
{
    private const double PointsPerCentimetre = 72 / 2.54;

    /// <summary>Reads a length.</summary>
    /// <param name="text">The length with its unit.</param>
    /// <returns>Points; null when it is none.</returns>
    public static double? Points(string? text)
    {
        var unit = text is null ? "" : text.TrimStart("+-.0123456789".ToCharArray());
        var factor = unit switch
        {
            "pt" => 1,
            "cm" => PointsPerCentimetre,
            "mm" => PointsPerCentimetre / 10,
            "in" => 72,
            "pc" => 12,
            "px" => 0.75,
            _ => 0,
        };
        return factor > 0 && Number(text![..^unit.Length]) is { } number ? number * factor : null;
    }

    /// <summary>Reads a length.</summary>
    /// <param name="text">The length with its unit.</param>
    /// <returns>Centimetres; null when it is none.</returns>
    public static double? Centimetres(string? text) => Points(text) / PointsPerCentimetre;

    /// <summary>Reads a percentage.</summary>
    /// <param name="text">The percentage with its sign.</param>
    /// <returns>The share, 1 for 100 %; null when it is none.</returns>
    public static double? Share(string? text) => text?.EndsWith('%') == true ? Number(text[..^1]) / 100 : null;

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
