namespace LamRobot.Training.Language;

/// <summary>Makes up words that exist nowhere, so that names must be read and cannot be known.</summary>
internal static class PseudoWords
{
    private static readonly string[] Onsets = "b|d|f|g|k|l|m|n|p|r|s|t|v|z|bl|tr|st|gr|pl|ch|sh|w|j".Split('|');
    private static readonly string[] Vowels = "a|e|i|o|u|ee|oo|ai".Split('|');
    private static readonly string[] Ends = "n|t|k|l|m|r|s||x|p".Split('|');

    public static string Make(Random random)
    {
        var word = "";
        for (var i = random.Between(1, 3); i > 0; i--)
        {
            word += random.Pick(Onsets) + random.Pick(Vowels);
        }

        return word + random.Pick(Ends);
    }
}
