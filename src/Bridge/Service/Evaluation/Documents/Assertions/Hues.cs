using System.Globalization;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Tells by which word a colour can be called.</summary>
internal static class Hues
{
    private const double LeastSaturation = 0.12;

    // In degrees; neighbours overlap where people do not agree.
    private static readonly Dictionary<string, (double From, double To)> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["red"] = (340, 375),
        ["orange"] = (15, 46),
        ["yellow"] = (44, 70),
        ["green"] = (68, 180),
        ["blue"] = (175, 255),
        ["purple"] = (250, 335),
    };

    /// <summary>Tells whether a word is the name of a hue.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsHue(string word) => IsGrey(word) || Words.ContainsKey(word);

    /// <summary>Tells whether a colour can be called by a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="colour">The colour, <c>#rrggbb</c>.</param>
    /// <returns>Whether it can.</returns>
    public static bool Accepts(string word, string colour)
    {
        if (colour.Length != 7 || !int.TryParse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var (red, green, blue) = ((number >> 16) / 255.0, ((number >> 8) & 255) / 255.0, (number & 255) / 255.0);
        var most = Math.Max(red, Math.Max(green, blue));
        var spread = most - Math.Min(red, Math.Min(green, blue));
        if (most == 0 || spread / most < LeastSaturation)
        {
            return IsGrey(word) && most is > 0.15 and < 0.97;
        }

        var hue = 60 * (most == red ? ((green - blue) / spread) + 6 : most == green ? ((blue - red) / spread) + 2 : ((red - green) / spread) + 4) % 360;
        return Words.TryGetValue(word, out var range) && (IsIn(hue, range) || IsIn(hue + 360, range));
    }

    private static bool IsIn(double hue, (double From, double To) range) => hue >= range.From && hue <= range.To;

    private static bool IsGrey(string word) => word.Equals("grey", StringComparison.OrdinalIgnoreCase) || word.Equals("gray", StringComparison.OrdinalIgnoreCase);
}
