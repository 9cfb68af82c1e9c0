using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>The document as a whole, its header and its footer.</summary>
internal sealed class AreaNames(DocumentView view) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (s_whole.IsMatch(phrase))
        {
            return Found.Of(0.05, new Passage(view.Document));
        }

        return s_header.IsMatch(phrase) && view.Header is { } header ? Found.Of(0, new Passage(header))
            : s_footer.IsMatch(phrase) && view.Footer is { } footer ? Found.Of(0, new Passage(footer))
            : Found.Nothing;
    }

    private const string Writing = "(?:document|text|file|page|letter|contract|agreement|report|newsletter|leaflet|flyer|minutes|programme|invitation|booklet|itinerary)";

    private static readonly Regex s_whole = new(@"^(?:the|this|my|our)\s+" + Writing + @"\s+from\s+(?:(?:the\s+)?(?:top|start|beginning|first|front)(?:\s+\w+)?\s+to\s+(?:the\s+)?(?:bottom|end|finish|last|back)(?:\s+\w+)?)$|^(?:the\s+|this\s+|my\s+|our\s+)*(?:(?:whole|entire|complete|full)\s+(?:" + Writing + @"|thing|paper|article|lot)|document|file|everything|everywhere|whole\s+of\s+(?:the|this|my|our)\s+" + Writing + @"|all(?:\s+(?:of\s+)?(?:the\s+|this\s+)?(?:text|document|it|words|letters|" + Writing + @"))?|(?:all|every)\s+(?:single\s+)?(?:word|letter|character)|entire\s+content|lot|text|page|letter)(?:\s+(?:here|from\s+(?:top|start|beginning|the\s+(?:first|top|start|beginning))(?:\s+\w+)?\s+to\s+(?:bottom|end|finish|the\s+(?:last|bottom|end))(?:\s+\w+)?|in\s+(?:the|this)\s+(?:document|file|text)|of\s+(?:the|this)\s+(?:document|text)))?$", WishPattern.Loose);

    private static readonly Regex s_header = new(@"^(?:the\s+|page\s+)*(?:header|head(?:er)?\s*line)(?:\s+(?:text|line))?$|^(?:the\s+)?(?:text|line|words?)\s+(?:in|of)\s+the\s+header$", WishPattern.Loose);

    private static readonly Regex s_footer = new(@"^(?:the\s+|page\s+)*(?:footer|foot\s*line)(?:\s+(?:text|line))?$|^(?:the\s+)?(?:text|line|words?)\s+(?:in|of)\s+the\s+footer$", WishPattern.Loose);
}
