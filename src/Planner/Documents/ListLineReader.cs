using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads that a list needs one item more, told by its number: "a fifth rule is needed, Guests may stay for two nights".</summary>
internal sealed class ListLineReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_next.Match(Padding.Strip(wish)) is not { Success: true } match || Literal.Clean(match.Groups["text"].Value) is not { Length: > 0 } text)
        {
            yield break;
        }

        var number = Array.IndexOf(s_ordinals, match.Groups["ord"].Value.ToLowerInvariant()) + 2;
        var isNumbered = s_numberedKind.IsMatch(match.Groups["kind"].Value);
        var lists = setting.View.Lists().Where(list => list.Count + 1 == number).ToList();
        var meant = lists.Count > 1 ? [.. lists.Where(list => DocumentView.List(list[0]) == (isNumbered ? "number" : "bullet"))] : lists;
        if (meant is [var only])
        {
            yield return Reading.Of(0.1, [], WantedAction.At("insert_paragraph", ("target", only[^1].Id), ("where", "after"), ("text", Like(text, only[^1]))).Moving(setting.View.OrderOf(only[^1]) + 0.1));
        }
    }

    /// <summary>With a full stop when the other items have one.</summary>
    private static string Like(string text, Entity item) => DocumentView.Text(item).EndsWith('.') && char.IsLetterOrDigit(text[^1]) ? text + "." : text;

    private static readonly string[] s_ordinals = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly Regex s_next = new(@"^(?:(?:add|insert|write|append|make|put|include|(?:i|we)\s+(?:want|need)|there\s+(?:is|should\s+be|must\s+be)|there'?s)\s+)?(?:an?|the)\s+(?<ord>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?<kind>rule|item|point|bullet(?:\s+point)?|step|entry|ingredient)\s*(?:(?:is|are)\s+(?:needed|missing|lacking|wanted)|should\s+(?:be\s+added|say|read)|that\s+(?:says|reads)|saying|reading)?\s*[,:]?\s+(?<text>(?-i:[\p{Lu}\d""“]).*)$", WishPattern.Loose);

    private static readonly Regex s_numberedKind = new("rule|step", WishPattern.Loose);
}
