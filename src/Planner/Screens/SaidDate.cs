using System.Globalization;
using System.Text.RegularExpressions;

namespace LamRobot.Planner.Screens;

/// <summary>Reads dates and times as people say them.</summary>
internal static partial class SaidDate
{
    private static readonly string[] s_days = ["yyyy-M-d", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "M/d/yyyy", "d/M/yyyy", "yyyy/M/d"];
    private static readonly string[] s_times = ["H:mm", "h:mm tt", "h tt", "h:mmtt", "htt", "H.mm"];

    /// <summary>Reads one.</summary>
    /// <param name="said">What was said, such as "the 3rd of May 2026" or "2:30 pm".</param>
    /// <returns>The date as <c>yyyy-MM-dd</c>, the time as <c>HH:mm</c>; null when it is neither.</returns>
    public static string? Read(string said)
    {
        var plain = Idle().Replace(Ending().Replace(said, "$1"), " ").Replace(",", " ", StringComparison.Ordinal);
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return DateOnly.TryParseExact(plain, s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : TimeOnly.TryParseExact(plain, s_times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex(@"\b(?:the|of|o'clock|at|on)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Idle();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}
