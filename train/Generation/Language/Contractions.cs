namespace LamRobot.Training.Language;

/// <summary>Draws words together, as people do when they speak.</summary>
internal static class Contractions
{
    private static readonly string[] Pronouns = ["i", "you", "they", "we", "he", "she", "it", "there", "who", "that"];
    private static readonly string[] Auxiliaries = ["do", "does", "did", "is", "are", "has", "have", "was", "would", "should", "could"];
    private static readonly string[] NeverBeforeIs = ["which", "this", "as", "does", "s"];

    /// <summary>What a word becomes after another, without a space between; null when it stays a word of its own.</summary>
    public static string? Of(string before, string word) => word switch
    {
        "is" when before.Length > 1 && before[^1] is not ('s' or 'x' or 'z') && before[^1] is >= 'a' and <= 'z' && !NeverBeforeIs.Contains(before) => "'s",
        "are" when before is "they" or "you" or "we" => "'re",
        "am" when before == "i" => "'m",
        "will" when Pronouns.Contains(before) => "'ll",
        "would" when Pronouns.Contains(before) => "'d",
        "not" when Auxiliaries.Contains(before) => "n't",
        _ => null,
    };
}
