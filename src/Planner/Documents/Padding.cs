using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Polite, hesitant and counting words around a wish, which tell nothing of it.</summary>
internal static class Padding
{
    /// <summary>The wish without them.</summary>
    public static string Strip(string wish)
    {
        var text = wish.Trim();
        for (var before = ""; text != before;)
        {
            before = text;
            text = s_after.Replace(s_before.Replace(text, ""), "").Trim();
        }

        return WishVerbs.Imperative(text);
    }

    private const string Asking = @"(?:can|could|would|will)\s+(?:you|we)(?:\s+(?:mind|kindly|perhaps|maybe|possibly|please|just))*|(?:i|we)(?:'d|\s+would|\s+should)?\s+(?:rather\s+)?(?:want|like|love|need|prefer|wish)(?:\s+you)?\s+to|(?:i|we)(?:'d|\s+would)\s+rather(?:\s+you)?|you\s+(?:can|could|should|may|might|have\s+to|need\s+to)|(?:we|i)\s+(?:should|must|have\s+to|need\s+to|had\s+better)|let'?s|let\s+us";

    private const string Kind = @"be\s+so\s+(?:kind|good)(?:\s+as)?(?:\s+to|\s+and)?|do\s+me\s+a\s+favou?r(?:\s+and)?|go\s+ahead\s+and|(?:it\s+)?would\s+be\s+(?:nice|great|good|lovely|better)\s+(?:if\s+(?:you|we)\s+(?:could|would)?|to)|(?:i\s+was\s+)?wonder(?:ing)?\s+(?:if|whether)\s+you\s+(?:could|can|would)|is\s+it\s+possible\s+to|is\s+there\s+(?:any|a)\s+(?:chance|way)\s+(?:to|you\s+(?:could|can))|feel\s+free\s+to|(?:don'?t|do\s+not)\s+forget\s+to|remember\s+to|make\s+sure\s+(?:that|to)|see\s+to\s+it\s+that|i\s+(?:think|guess|believe|suppose)(?:\s+that)?|it\s+seems\s+to\s+me(?:\s+that)?|in\s+my\s+opinion|if\s+(?:possible|you\s+(?:can|could|please|like|don'?t\s+mind|would))";

    private const string Filler = @"please(?:\s+to)?|and|then|also|now|just|so|ok(?:ay)?|right|well|uh+m?|um+|er+m?|hm+|ah|oh|hey|hi|hello|(?:first(?:ly|\s+of\s+all)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|last(?:ly)?|next)(?!\s+(?:paragraph|heading|headline|sentence|line|item|point|bullet|step|rule|row|column|section|word|table|entry|title|page|two|three|one)s?\b)|finally|kindly|maybe|perhaps|simply|actually|by\s+the\s+way|anyway|besides|but";

    private static readonly Regex s_before = new($@"^(?:(?:{Asking}|{Kind}|{Filler})(?:\s*[,:]\s*|\s+)(?=\S)|(?:first|second|third|fourth|fifth|next|last)(?:ly)?\s*[:,]\s*)", WishPattern.Loose);

    private static readonly Regex s_after = new(@"(?:[\s,]+(?:please|thanks?(?:\s+(?:you|a\s+lot|so\s+much))?|would\s+you|will\s+you|could\s+you|can\s+you|if\s+(?:possible|you\s+(?:can|could|please|like|don'?t\s+mind|would))|for\s+me|ok(?:ay)?|you\s+see|you\s+know|right))[?!.]*$", WishPattern.Loose);
}
