using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes about the file, and about taking changes back.</summary>
internal sealed class FileReader : IWishReader
{
    private const double OtherWishCost = 3;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_pdf.Match(wish) is { Success: true } pdf)
        {
            var stem = Path.GetFileNameWithoutExtension(setting.View.Document.Name);
            var said = s_named.Match(wish).Groups["name"].Value;
            var name = said.Length == 0 ? stem + ".pdf" : said.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? said : said + ".pdf";
            yield return Reading.Of(s_otherWish.IsMatch(wish[..pdf.Index]) ? OtherWishCost : 0.05, setting.Before, WantedAction.At("export_pdf", ("name", name)));
        }
        else if (s_saveAs.Match(wish) is { Success: true } saveAs)
        {
            var said = saveAs.Groups["name"].Value.Trim('"', '\'', '“', '”', '.', ' ');
            var ending = Format(wish) ?? Path.GetExtension(setting.View.Document.Name);
            yield return Reading.Of(0.05, setting.Before, WantedAction.At("save_as", ("name", Path.HasExtension(said) ? said : said.Replace(' ', '-') + ending)));
        }
        else if (s_otherFormat.IsMatch(wish) && !s_sentences.IsMatch(wish) && Format(wish) is { } format)
        {
            yield return Reading.Of(0.1, setting.Before, WantedAction.At("save_as", ("name", Path.GetFileNameWithoutExtension(setting.View.Document.Name) + format)));
        }
        else if (s_save.IsMatch(wish))
        {
            yield return Reading.Of(0, setting.Before, WantedAction.At("save"));
        }
        else if (s_undo.IsMatch(wish))
        {
            yield return Reading.Of(0.1, setting.Before, WantedAction.At("undo"));
        }
        else if (s_properties.IsMatch(wish) && Property(wish) is { } property)
        {
            yield return property;
        }
    }

    /// <summary>The property and its value, whichever is said first.</summary>
    private static Reading? Property(string wish)
    {
        var match = s_valueFirst.Match(wish);
        match = match.Success && s_marks.IsMatch(match.Groups["value"].Value) ? match : s_valueLast.Match(wish) is { Success: true } last ? last : match;
        var name = match.Groups["name"].Value.ToLowerInvariant();
        var value = Literal.Clean(s_propertiesTail.Replace(match.Groups["value"].Value, ""));
        return value.Length == 0 || s_quotedAndMore.IsMatch(value) || s_properties.IsMatch(value) ? null : Reading.Of(0.1, [], WantedAction.At("set_property", ("name", name == "keyword" ? "keywords" : name), ("value", value)));
    }

    private static string? Format(string wish) => s_word.IsMatch(wish) ? ".docx" : s_openDocument.IsMatch(wish) ? ".odt" : s_plain.IsMatch(wish) ? ".txt" : null;

    private const string FileName = @"(?<name>[""“'][^""”']+[""”']|[\w][\w-]*(?:\.[a-z0-9]{2,5})|[\w][\w-]*)";

    private static readonly Regex s_sentences = new(@"[.!?;]\s+\S", RegexOptions.CultureInvariant);

    /// <summary>What is said before the word for the file, and ends there.</summary>
    private static readonly Regex s_otherWish = new(@"\w\s*[:;]\s+\w|\w[,.!?]\s+(?:and\s+)?then\b|\d[^,;.]*,\s+(?:and\s+)?an?\s+$", WishPattern.Loose);

    private static readonly Regex s_pdf = new(@"\bpdf\b", WishPattern.Loose);

    private static readonly Regex s_named = new(@"(?:\b(?:as|named?|called|name(?:\s+(?:it|of))?|under(?:\s+the\s+name(?:\s+of)?)?|to|file)\s+(?:the\s+name\s+)?(?:an?\s+pdf\s+(?:named|called)\s+)?)[""“']?(?<name>[\w-]+\.pdf|(?!pdf\b|an?\b|the\b|file\b|name\b|this\b|it\b)[\w-]+)[""”']?\s*[.!]?$|(?<name>[\w-]+\.pdf)", WishPattern.Loose);

    private static readonly Regex s_saveAs = new(@"^(?:\w+\s+){0,8}?(?:save|store|keep)\b[^,]*?\b(?:as|under(?:\s+the\s+(?:new\s+|file\s+)?name(?:\s+of)?)?|called|named|with\s+the\s+name|to(?:\s+a\s+(?:new\s+)?file)?)\s+(?:a\s+(?:new\s+)?(?:copy|file)\s+(?:called|named)\s+)?(?!an?\s+(?:pdf|word)|pdf|docx?\b|odt\b|word\b)" + FileName + @"\s*[.!]?\s*(?:please)?$|\b(?:make|save|create|want|need|keep)\s+a\s+copy\s+(?:called|named|as)\s+" + FileName, WishPattern.Loose);

    private static readonly Regex s_otherFormat = new(@"\b(?:save|store|export|convert)\b.*\b(?:as|to|in|into)\b", WishPattern.Loose);

    private static readonly Regex s_save = new(@"^(?:and\s+|then\s+|please\s+|finally\s+|also\s+|now\s+|don'?t\s+forget\s+to\s+|at\s+the\s+end\s+|afterwards\s+|you\s+can\s+|can\s+you\s+|could\s+you\s+|i\s+want\s+you\s+to\s+)*(?:save|store|keep)(?:\s+(?:it|this|that|everything|all|the\s+(?:file|document|whole\s+thing|text|letter|changes?|result)|my\s+\w+|your\s+work|them|afterwards|too|again|please|then|now|at\s+the\s+end|(?:when|once|after|as\s+soon\s+as)\s+(?:that|it|this|all|everything|you)(?:\s+(?:is|are|has\s+been))?(?:\s+(?:done|finished|ready|in|there))?))*\s*[.!]*$", WishPattern.Loose);

    private static readonly Regex s_undo = new(@"^(?:please\s+|then\s+)*(?:undo(?:\s+(?:that|it|this|the\s+last\s+\w+))?|take\s+(?:that|it|the\s+last\s+change)\s+back|revert(?:\s+(?:that|it|the\s+last\s+\w+))?|reverse\s+(?:that|it|the\s+last\s+\w+)|go\s+back\s+(?:one|a)\s+step|(?:put|turn)\s+it\s+back(?:\s+(?:as|to\s+what|how|the\s+way)\s+it\s+was)?)\s*[.!]?$", WishPattern.Loose);

    private const string PropertyName = @"\b(?<name>title|subject|keywords?|comments)\b";

    private static readonly Regex s_properties = new(@"\b(?:properties|metadata|meta\s+data)\b|\b(?:document|file)(?:'?s)?\s+(?:property\b|(?:title|subject|keywords?|comments)\b(?=\s*(?:to|is|=|:|should|must|shall|as|property|has)))|\bproperty\b", WishPattern.Loose);

    private static readonly Regex s_valueLast = new(PropertyName + @"(?:(?!\b(?:is|be|to|as)\b)[^:=])*?(?:\b(?:(?:should|must|shall|has\s+to|have\s+to|needs\s+to|ought\s+to|is\s+to)\s+)?(?:be(?:come)?|reads?|says?|is|to(?!\s+(?:be|read|say)\b)|as|called)\b|[:=])\s*:?\s*(?<value>.+)$|" + PropertyName + @".*\b(?:properties|metadata)\b\s*,?\s*(?:it\s+(?:is|should\s+be)|to|as|with)?\s*:?\s*(?<value>.+)$", WishPattern.Loose);

    private static readonly Regex s_valueFirst = new(@"\b(?:enter|put|write|set|use|give|add|fill\s+in)\s+(?<value>.+?)\s+(?:as|for|in(?:to)?)\s+(?:the\s+)?(?:(?:document|file)(?:'?s)?\s+)?" + PropertyName, WishPattern.Loose);

    private static readonly Regex s_marks = new(@"^[""“][^""”]*[""”]$");

    private static readonly Regex s_propertiesTail = new(@"\s+(?:in|of)\s+(?:the\s+)?(?:(?:document|file)(?:'?s)?\s+)?(?:properties|metadata)$", WishPattern.Loose);

    private static readonly Regex s_quotedAndMore = new(@"^[""“][^""”]*[""”].");

    private static readonly Regex s_word = new(@"\b(?:docx|word)\b", WishPattern.Loose);

    private static readonly Regex s_openDocument = new(@"\b(?:odt|open\s*document)\b", WishPattern.Loose);

    private static readonly Regex s_plain = new(@"\b(?:txt|plain\s+text\s+file)\b", WishPattern.Loose);
}
