using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Words in which somebody is addressed and asked for something, and which tell nothing of what: politeness, hesitation, roundabout ways.</summary>
/// <remarks>
/// They are known one by one, not as whole phrases: whatever is made of them alone, and hands over to a verb of a wish, is left away.
/// What denies, sets a condition or asks about something is none of them: "if you delete it" and "should I delete it?" are no wish.
/// </remarks>
internal static class WaysOfAsking
{
    /// <summary>When, and on what terms.</summary>
    public const string InPassing = @"(?:while|as|since|now\s+that)\s+(?:you|we)(?:'re|\s+are)\s+(?:at|on)\s+it|(?:when(?:ever)?|once|if|as\s+soon\s+as)\s+you\s+(?:get|have|find|can\s+spare|'?ve\s+got)\s+(?:a|the|some|one)?\s*(?:free\s+|spare\s+|quiet\s+)?(?:moment|minute|second|sec|chance|time)|if\s+(?:it|that)(?:'s|\s+is|\s+would\s+be|'d\s+be)\s+(?:ok(?:ay)?|all\s+right|alright|fine|no\s+(?:trouble|bother)|not\s+too\s+much\s+trouble)(?:\s+(?:with|by|for)\s+you)?|as\s+soon\s+as\s+(?:you\s+can|possible)|(?:right|straight)\s+away";

    /// <summary>The wish without what leads up to its verb, and without when it may be done.</summary>
    public static string Plain(string wish)
    {
        var said = s_leading.Match(wish) is { Success: true } leading ? WishVerbs.Imperative(wish[leading.Length..]) : wish;
        return s_dictates.IsMatch(said) ? said : s_closing.Replace(said, "");
    }

    private const string Word = @"a|able|an|any|all|am|are|ask(?:ed|ing)?|assistant|be|been|being|begin|best|better|boss|can|chance|cool|could|computer|dear|do|doing|easy|else|essentially|every(?:body|one)|favou?r|fine|finish|first|for|friend|from|fun|glad|good|got|grateful|great|happy|has|have|having|hello|help|here|here's|hey|hi|his|hope|hoping|honest(?:ly)?|i|i'd|i'll|i'm|i've|important|in|intend|is|it|it'?d|it's|job|just|kind(?:ly)?|last|lastly|like|listen|little|look|love(?:ly)?|may|maybe|me|might|mind|moment|more|must|my|name|necessary|need(?:s|ed)?|new|next|nice|now|obviously|off|ok(?:ay)?|on|one|order|our|perfect|perhaps|plan|please|pleased|possible|possibly|probably|propose|quick(?:ly)?|really|recommend|request|right|see|she|he|shall|small|so|some(?:body|one|thing)|sport|start(?:ers)?|starting|suggest(?:ion)?|super|supposed|sure|task|team|tell|that|that's|the|them|then|there|these|they|they'd|thing|think(?:ing)?|thought|time|to|today|together|told|try|two|up|us|very|wanna|way|we|we'd|we'll|we're|we've|well|will|wish|with|wonder(?:ing)?|wonderful|would|you|you'd|you'll|you're|you've|your|alright|also|and|actually|basically|by|again|frankly|simply|er+m?|uh+m?|um+|ah+|oh+|hm+|wants?|go|thankful";

    /// <summary>What means something else in its parts.</summary>
    private const string Phrase = InPassing + @"|(?:i|we|they)\s+(?:was|were)\s+(?:hoping|thinking|wondering|told|asked)|(?:i|we)\s+had\s+better|(?:the|my|our)\s+idea|first\s+of\s+all|thanks(?!\s+for)|why\s+(?:don'?t\s+(?:you|we)|not)|(?:how|what)\s+about|don'?t\s+(?:be\s+shy|hesitate\s+to|forget\s+to)|what\s+(?:i|we)(?:'d)?\s+(?:would\s+)?(?:want|need|like)|here\s+is\s+what(?:\s+(?:i|we)\s+(?:need|want))?|what\s+to\s+do|(?:you\s+)?know\s+what|guess\s+what|if\s+(?:possible|i\s+may(?:\s+ask)?|you\s+(?:could|would|can|please|like|don'?t\s+mind))|come\s+to\s+think\s+of\s+it|now\s+that\s+i\s+think\s+of\s+it|on\s+(?:second\s+thoughts?|reflection)|i\s+changed\s+my\s+mind|i'?d\s+appreciate\s+it|in\s+(?:this|the|my|our|your)\s+(?:(?:open|whole|current|present)\s+)?(?:document|text|file|letter|doc)|in\s+(?:libreoffice\s+)?writer";

    /// <summary>What stands right before the verb of a wish.</summary>
    private const string HandsOver = @"to|(?:could|can|would|will|should|might|may|must|have|want|get|ask|see)\s+(?:you|we)|(?:suggest|propose|recommend|think|thought|hoping|appreciate\s+it\s+if|if)\s+(?:you|we)(?:\s+(?:could|can|would|might|should|will))?|(?:you|we)(?:'d|'ll)?\s+(?:could|can|should|must|might|may|will|would|(?:had\s+)?better|want\s+to|need\s+to|have\s+to|are\s+to)|(?:you|we)'?d\s+better|why\s+(?:don'?t\s+(?:you|we)|not)|let'?s|help(?:\s+me)?|is|do|please|kindly|just|simply|maybe|perhaps|so|and|also|then|now|next|like|basically|essentially|actually|honestly|really|frankly|go|reflection|document|text|file|letter|doc|writer|\w+\s*[,:;.!?–-]";

    /// <summary>A wish that has words for the document in it: whatever they say is meant.</summary>
    private static readonly Regex s_dictates = new(@"\b(?:write|add|insert|append|type|enter|says?|reads?|text|words|replace|change|call|rename)\b|[:""“„]|(?<!\w)'", WishPattern.Loose);

    private static readonly Regex s_closing = new($@"[\s,]+(?:{InPassing})(?=[.!?]*$)", WishPattern.Loose);

    /// <summary>A question whether something is to be done, which is no wish for it: "is it necessary to ...", "should we ...".</summary>
    private const string Question = @"(?:\w+\s*,\s*)*(?:is|are|do|should|shall|must|have|has|may|might|would|will)\s+(?:it|this|that|we|i|there|they|he|she|some(?:body|one)|any(?:body|one)|every(?:body|one))\b(?!\s+(?:be\s+)?(?:possible|ask)\b)";

    private static readonly Regex s_leading = new(
        $@"^(?!{Question})(?=(?:(?:{Phrase}|(?:{Word})\b)(?:\s*[,:;.!?–-]+\s*|\s+))+(?:{WishVerbs.Pattern}|{WishVerbs.DoingPattern})\s)(?:.*?(?<=\b(?:{HandsOver})\s*)(?=(?:{WishVerbs.Pattern})\s)|.*?(?<=\b(?:about|mind|suggest|recommend|propose|help|with|consider|try|like|of)\s+)(?=(?:{WishVerbs.DoingPattern})\s))",
        WishPattern.Loose);
}
