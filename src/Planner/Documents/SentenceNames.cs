using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>A sentence or paragraph that is told by what it says: "the sentence about the buoy", "the rent paragraph".</summary>
internal sealed class SentenceNames(DocumentView view, ContentMatch content) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (s_severalAbout.Match(phrase) is { Success: true } several)
        {
            var each = s_joint.Split(several.Groups["about"].Value).Select(about => Find($"{several.Groups["kind"].Value} about {about}", wholeBlocks)).ToList();
            return each.Count > 1 && each.TrueForAll(found => !found.IsNothing) ? Found.Of(each.Average(found => found.Cost), each.SelectMany(found => found.Passages)) : Found.Nothing;
        }

        if (s_sentenceAbout.Match(phrase) is { Success: true } sentence)
        {
            return Sentence(sentence.Groups["about"].Value, wholeBlocks);
        }

        if (s_itemAbout.Match(phrase) is { Success: true } item && view.Paragraphs.Where(DocumentView.IsItem).ToList() is { Count: > 0 } items)
        {
            return content.Find(item.Groups["about"].Value, items) is { IsNothing: false } found ? found with { Cost = found.Cost * 0.8 } : Found.Nothing;
        }

        return s_paragraphAbout.Match(phrase) is { Success: true } paragraph
            ? content.Find(paragraph.Groups["about"].Value, view.Paragraphs.Where(view.IsBody)) is { IsNothing: false } body ? body with { Cost = body.Cost * 0.8 } : Found.Nothing
            : Found.Nothing;
    }

    private Found Sentence(string about, bool wholeBlocks)
    {
        var texts = view.Paragraphs.Where(view.IsBody).ToList();
        var ranked = (texts.Count > 0 ? texts : view.Paragraphs).SelectMany(block => Sentences.Of(DocumentView.Text(block)).Select(words => (Passage: new Passage(block, Words: words), Cover: content.Cover(about, words)))).OrderByDescending(pair => pair.Cover).ToList();
        if (ranked.Count == 0 || ranked[0].Cover < 0.5)
        {
            return ByMeaning(about, [.. ranked.Select(pair => pair.Passage)], wholeBlocks);
        }

        return ranked.Count > 1 && ranked[0].Cover - ranked[1].Cover < Tie ? s_several : Found.Of(1.05 - ranked[0].Cover, wholeBlocks ? ranked[0].Passage.Whole() : ranked[0].Passage);
    }

    /// <summary>The sentence that says what is described in other words.</summary>
    private Found ByMeaning(string about, IReadOnlyList<Passage> sentences, bool wholeBlocks)
    {
        var texts = sentences.Select(sentence => sentence.Target with { Attributes = EquatableMap.Of(("text", sentence.Words!)) }).ToList();
        return content.Find(about, texts) is { Passages: [var found] } meant && sentences.FirstOrDefault(sentence => sentence.Target.Id == found.Target.Id && sentence.Words == DocumentView.Text(found.Target)) is { } told
            ? Found.Of(meant.Cost, wholeBlocks ? told.Whole() : told)
            : Found.Nothing;
    }

    private const double Tie = 0.01;

    /// <summary>One sentence that is meant among several that say as much of it: that must be asked.</summary>
    private static readonly Found s_several = new([], 0.1);

    private const string About = @"(?:about|on|with|of|for|concerning|regarding|where|in\s+which|which|that|who|saying|mentioning|containing|describing|explaining|naming|starting\s+with|beginning\s+with|dealing\s+with|talking\s+about)\s+";

    /// <summary>"The paragraphs on the rent and on the deposit".</summary>
    private static readonly Regex s_severalAbout = new(@"^(?:the\s+|those\s+|both\s+|two\s+)*(?<kind>paragraph|sentence|item|line|point|rule|step)s\s+" + About + @"(?<about>.+)$", WishPattern.Loose);

    private static readonly Regex s_joint = new(@"\s*(?:,\s*(?:and\s+)?|\s(?:and|as\s+well\s+as)\s)\s*(?:(?:about|on|with|of|for)\s+)?", WishPattern.Loose);

    private static readonly Regex s_sentenceAbout = new(@"^(?:the\s+|that\s+|this\s+|whole\s+)*sentence\s+" + About + @"(?<about>.+)$|^(?:the\s+)?(?<about>.+?)\s+sentence$", WishPattern.Loose);

    private static readonly Regex s_itemAbout = new(@"^(?:the\s+|that\s+|list\s+)*(?:item|point|bullet(?:\s*point)?|step|rule|entry|ingredient)\s+" + About + @"(?<about>.+)$|^(?:the\s+|that\s+)*(?<about>.+?)\s+(?:item|point|bullet(?:\s*point)?|step|rule|entry|ingredient)$", WishPattern.Loose);

    private static readonly Regex s_paragraphAbout = new(@"^(?:the\s+|that\s+|this\s+|whole\s+|entire\s+)*(?:paragraph|bit|part|passage|text|line|piece|block|stuff|thing|section|remark|note|words|one|business|matter|story|info(?:rmation)?|news)\s+(?:of\s+text\s+)?" + About + @"(?<about>.+)$|^(?:the\s+|that\s+|whole\s+|entire\s+)*(?<about>.+?)\s+(?:paragraph|bit|part|passage|line|thing|stuff|text|remark)$", WishPattern.Loose);
}
