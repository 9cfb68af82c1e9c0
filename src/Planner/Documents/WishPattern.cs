using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>How the patterns of wishes are read.</summary>
internal static class WishPattern
{
    /// <summary>People do not mind capitals.</summary>
    public const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A word that stands for what was spoken of last.</summary>
    public static readonly Regex Reference = new("^(?:it|this|that|them|these|those)$", Loose);
}
