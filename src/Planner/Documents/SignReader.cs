using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for a missing sign and for other letter cases: "the caption is lacking its full stop", "DECISIONS in capitals".</summary>
internal sealed class SignReader : IWishReader
{
    private const double MostGuessed = 0.7;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var said = Padding.Strip(wish);
        if (s_sign.Match(said) is { Success: true } sign && s_missing.IsMatch(said) && !s_gone.IsMatch(said) && Signed(said, sign, setting) is { } signed)
        {
            yield return signed;
        }

        if (s_case.Match(said) is { Success: true } letters && Recased(said, letters, setting) is { } recased)
        {
            yield return recased;
        }
    }

    /// <summary>Puts a sign at the end of what is named.</summary>
    private static Reading? Signed(string said, Match sign, Setting setting)
    {
        var place = s_edge.Replace(s_missing.Replace(said.Remove(sign.Index, sign.Length), " "), " ");
        var mark = s_signs.First(pair => Regex.IsMatch(sign.Groups["sign"].Value, pair.Pattern, WishPattern.Loose)).Mark;
        if (setting.Finder.Find(place) is not { Passages: [{ Until: null, Target.Kind: "paragraph" or "cell" } passage], Cost: < MostGuessed } found)
        {
            return null;
        }

        var text = DocumentView.Text(passage.Target);
        var end = passage.Words is { } words ? WordPlaces.Find(text, words, StringComparison.Ordinal) + words.Length : text.Length;
        return end == 0 || (end < text.Length && text[end] == mark) || text[end - 1] == mark ? null
            : Reading.Of(found.Cost + 0.1, [passage], WantedAction.On("insert_text", passage, ("where", "after"), ("text", mark.ToString())));
    }

    /// <summary>Writes what is named with other letters.</summary>
    private static Reading? Recased(string said, Match letters, Setting setting)
    {
        var what = s_aside.Replace(said.Remove(letters.Index, letters.Length), "");
        if (setting.Finder.Find(what) is not { IsNothing: false, Cost: < MostGuessed } found || found.Passages.Any(passage => passage.Until is not null || passage.Target.Kind is not ("paragraph" or "cell")))
        {
            return null;
        }

        var changes = found.Passages.Select(passage => (Passage: passage, Stands: passage.Words ?? DocumentView.Text(passage.Target)))
            .Select(one => (one.Passage, one.Stands, Now: letters.Groups["upper"].Success ? one.Stands.ToUpperInvariant() : letters.Groups["lower"].Success ? one.Stands.ToLowerInvariant() : char.ToUpperInvariant(one.Stands[0]) + one.Stands[1..]))
            .Where(one => one.Now != one.Stands).ToList();
        return changes.Count == 0 ? null : new([.. changes.Select(one => WantedAction.On("replace_text", one.Passage with { Words = one.Stands }, ("with", one.Now)))], found.Cost + 0.1, found.Passages);
    }

    private static readonly (string Pattern, char Mark)[] s_signs = [("full|period|dot", '.'), ("semi", ';'), ("comma", ','), ("colon", ':'), ("question", '?'), ("exclamation", '!')];

    private static readonly Regex s_sign = new(@"\b(?:(?:an?|the|its|his|her|their|one)\s+)?(?:(?:final|closing|missing|little)\s+)*(?<sign>full\s+stop|period|semicolon|comma|colon|question\s+mark|exclamation\s+(?:mark|point))\b", WishPattern.Loose);

    private static readonly Regex s_missing = new(@"\b(?:(?:is|are)\s+(?:still\s+)?(?:missing|lacking)|(?:is\s+|are\s+)?(?:missing|lacks?|lacking|misses|needs?|wants?|gets?|without|should\s+(?:have|end|get)|must\s+(?:have|end)|has\s+no|there\s+is\s+no|forgot|add|put|insert|set|place|write|give|belongs|goes|comes|ends?\s+(?:with|in)|behind|after))\b", WishPattern.Loose);

    private static readonly Regex s_gone = new(@"\b(?:delete|remove|drop|take\s+(?:away|out)|instead|replace|before|superfluous|too\s+much|not)\b|""", WishPattern.Loose);

    private static readonly Regex s_edge = new(@"\b(?:at|to|on)\s+the\s+(?:very\s+)?end(?:\s+of)?\b|\b(?:with|to|in|of|there|is)\b(?=\s*$)|^\s*(?:to|in|behind|after|at|of)\b", WishPattern.Loose);

    private static readonly Regex s_case = new(@"\b(?:(?:written\s+|printed\s+|all\s+)*(?:in|to|into|with|as)\s+)(?:all\s+|only\s+|block\s+|big\s+)*(?:(?<upper>capitals|capital\s+letters|upper\s*-?case(?:\s+letters)?|caps)|(?<lower>lower\s*-?case(?:\s+letters)?|small\s+letters)|(?<first>an?\s+(?:big\s+|capital\s+)(?:first\s+)?(?:letter|initial)))\b(?:\s+only)?", WishPattern.Loose);

    private static readonly Regex s_aside = new(@"\s*,\s*(?:that|the|this)\s+\w+\s+(?:i\s+mean|is\s+meant|that\s+is)\b|\s*\bi\s+mean\s+(?:that|the)\s+\w+$|^(?:write|print|put|change|turn|convert|set|make|spell|type)\s+", WishPattern.Loose);
}
