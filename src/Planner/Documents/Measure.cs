using System.Globalization;
using System.Text.RegularExpressions;
using LamRobot.Planner.Numbers;

namespace LamRobot.Planner.Documents;

/// <summary>Reads sizes and lengths as people write them.</summary>
internal static class Measure
{
    /// <summary>A number in digits or words, as a pattern.</summary>
    public const string Number = @"(?:\d+(?:[.,]\d+)?(?:\s+(?:and\s+)?(?:a\s+)?half)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|a)(?:[\s-](?:and[\s-])?(?:one|two|three|four|five|six|seven|eight|nine|a)?(?:[\s-]?half)?)?(?:\s+point\s+\w+)?|half(?:\s+an?)?|a\s+quarter(?:\s+of)?(?:\s+an?)?)";

    /// <summary>A unit of length, as a pattern.</summary>
    public const string Unit = @"(?:pts?\b|points?\b|cm\b|centimet(?:re|er)s?\b|mm\b|millimet(?:re|er)s?\b|inch(?:es)?\b|""|pica\b)";

    private static readonly Dictionary<string, double> s_centimetres = new(StringComparer.Ordinal)
    {
        ["c"] = 1,
        ["m"] = 0.1,
        ["i"] = 2.54,
        ["\""] = 2.54,
        ["p"] = 2.54 / 72,
    };

    /// <summary>Reads a number.</summary>
    public static double? ReadNumber(string words)
    {
        var plain = words.Trim().Replace(',', '.');
        if (double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var half = s_half.Match(plain);
        return half.Success && half.Groups["whole"].Value is { Length: > 0 } whole
            ? (ReadNumber(whole) ?? 1) + 0.5
            : plain.StartsWith("half", StringComparison.Ordinal) ? 0.5 : NumberReader.Read(plain) ?? (plain == "a" ? 1 : null);
    }

    /// <summary>Reads a length.</summary>
    /// <param name="number">The number's words.</param>
    /// <param name="unit">The unit's words; empty for the wanted unit.</param>
    /// <param name="wanted"><c>cm</c> or <c>pt</c>.</param>
    public static double? ReadLength(string number, string unit, string wanted)
    {
        if (ReadNumber(number) is not { } value)
        {
            return null;
        }

        var said = unit.Length == 0 ? wanted[..1] : unit[..1].ToLowerInvariant();
        return Math.Round(value * s_centimetres[said] / s_centimetres[wanted[..1]], 3);
    }

    private static readonly Regex s_half = new(@"^(?<whole>.*?)[\s-]*(?:and[\s-]+)?(?:a[\s-]+)?half$");
}
