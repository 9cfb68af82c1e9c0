using System.Text.RegularExpressions;

namespace LamRobot.Perception.Speech;

/// <summary>Brings English to one spelling, so that only words count: no case, punctuation, fillers or contractions; numbers as digits.</summary>
/// <remarks>Source: the rules that the Whisper paper describes in its appendix C; written anew, with a shorter list of British spellings.</remarks>
public static partial class EnglishNormalizer
{
    private static readonly (Regex Pattern, string Replacement)[] s_contractions =
    [
        (new(@"\bwon't\b"), "will not"),
        (new(@"\bcan't\b"), "can not"),
        (new(@"\bcannot\b"), "can not"),
        (new(@"\blet's\b"), "let us"),
        (new(@"\by'all\b"), "you all"),
        (new(@"\bwanna\b"), "want to"),
        (new(@"\bgonna\b"), "going to"),
        (new(@"\bgotta\b"), "got to"),
        (new(@"n't\b"), " not"),
        (new(@"'re\b"), " are"),
        (new(@"'ve\b"), " have"),
        (new(@"'ll\b"), " will"),
        (new(@"'d\b"), " would"),
        (new(@"'m\b"), " am"),
        (new(@"\b(it|that|what|there|here|where|who|he|she)'s\b"), "$1 is"),
    ];

    private static readonly Dictionary<string, string> s_spellings = new()
    {
        ["colour"] = "color",
        ["colours"] = "colors",
        ["coloured"] = "colored",
        ["grey"] = "gray",
        ["favourite"] = "favorite",
        ["centre"] = "center",
        ["metre"] = "meter",
        ["metres"] = "meters",
        ["litre"] = "liter",
        ["litres"] = "liters",
        ["centimetre"] = "centimeter",
        ["centimetres"] = "centimeters",
        ["neighbour"] = "neighbor",
        ["neighbours"] = "neighbors",
        ["theatre"] = "theater",
        ["yoghurt"] = "yogurt",
        ["doughnut"] = "donut",
        ["okay"] = "ok",
        ["mister"] = "mr",
        ["missus"] = "mrs",
        ["pyjamas"] = "pajamas",
        ["programme"] = "program",
        ["organise"] = "organize",
        ["recognise"] = "recognize",
        ["aluminium"] = "aluminum",
    };

    /// <summary>The words of a text, normalised.</summary>
    /// <param name="text">Any English.</param>
    /// <returns>The words.</returns>
    public static IReadOnlyList<string> Words(string text)
    {
        text = Asides().Replace(text.ToLowerInvariant().Replace('\u2019', '\''), " ");
        foreach (var (pattern, replacement) in s_contractions)
        {
            text = pattern.Replace(text, replacement);
        }

        text = Fillers().Replace(ThousandsCommas().Replace(text, ""), " ").Replace("%", " percent ", StringComparison.Ordinal);
        var words = Word().Matches(text).Select(match => s_spellings.GetValueOrDefault(match.Value, match.Value));
        return SpokenNumbers.ToDigits([.. words]);
    }

    /// <summary>The text, normalised.</summary>
    /// <param name="text">Any English.</param>
    /// <returns>The words with single spaces between them.</returns>
    public static string Normalize(string text) => string.Join(' ', Words(text));

    [GeneratedRegex(@"\[[^\]]*\]|\([^)]*\)|<[^>]*>")]
    private static partial Regex Asides();

    [GeneratedRegex(@"\b(hmm|mm|mhm|mmm|uh|uhm|um|er)\b")]
    private static partial Regex Fillers();

    [GeneratedRegex(@"(?<=\d),(?=\d{3})")]
    private static partial Regex ThousandsCommas();

    [GeneratedRegex(@"\d+(\.\d+)?(st|nd|rd|th)?|[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
