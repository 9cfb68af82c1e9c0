using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads remarks that correct a value: "the bus home leaves at 17:10", "until nine o'clock, not ten".</summary>
internal sealed class ValueReader : IWishReader
{
    private const string Time = @"\d{1,2}[:.]\d{2}(?:\s*(?:am|pm|o'clock))?";
    private const string Number = @"\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred";
    private const string Day = @"monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private const string Month = @"january|february|march|april|may|june|july|august|september|october|november|december";

    private static readonly Regex[] s_kinds = [new($@"\b(?:{Time})\b", WishPattern.Loose), new($@"\b(?:\d{{1,2}}\s+(?:{Month}))\b", WishPattern.Loose), new($@"\b(?:{Day})\b", WishPattern.Loose), new($@"\b(?:{Month})\b", WishPattern.Loose), new($@"(?<![\d:.,])\b(?:{Number})\b(?![:.,]?\d)", WishPattern.Loose)];
    private static readonly Regex s_not = new(@"^(?<about>.+?)\s*,?\s+(?:and\s+)?not\s+(?:at\s+|on\s+|until\s+)?(?<old>\S+(?:\s+\S+)?)$", WishPattern.Loose);
    private static readonly Regex s_now = new(@"^(?:from\s+now\s+on\s+|now\s+)?(?<about>.+?)\s+(?:(?:now|will|should|must|has\s+to|have\s+to)\s+)*(?:leaves?|is|are|be|starts?|begins?|comes?|goes|go|opens?|closes?|close|open|ends?|costs?|takes?|needs?|arrives?|happens?|takes?\s+place|keeps?)\s+(?:now\s+|only\s+)*(?:at|on|to|until|in|by)?\s*(?<new>\S+(?:\s+\S+)?)(?:\s+(?:now|from\s+now\s+on))?$", WishPattern.Loose);

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_not.Match(wish) is { Success: true } not && Instead(not, setting) is { } instead)
        {
            yield return instead;
        }

        if (s_now.Match(wish) is { Success: true } now && Now(now, setting) is { } changed)
        {
            yield return changed;
        }
    }

    /// <summary>The old value is said: it stands in the block that the rest is about.</summary>
    private static Reading? Instead(Match match, Setting setting)
    {
        var old = match.Groups["old"].Value;
        var kind = Array.FindIndex(s_kinds, pattern => pattern.Match(old) is { Success: true, Index: 0 });
        if (kind < 0 || s_kinds[kind].Matches(match.Groups["about"].Value).ToList() is not { Count: > 0 } values)
        {
            return null;
        }

        var fresh = values[^1].Value;
        old = s_kinds[kind].Match(old).Value;
        var blocks = setting.View.BlocksWith(old).ToList();
        var about = match.Groups["about"].Value.Replace(fresh, "", StringComparison.OrdinalIgnoreCase);
        var block = blocks.Count == 1 ? blocks[0] : setting.Finder.Among(about, blocks) is { IsNothing: false } found ? found.Passages[0].Target : null;
        return block is null ? null : Change(block, old, fresh, 0.3);
    }

    /// <summary>The old value is the only one of its kind in the sentence that the rest is about.</summary>
    private static Reading? Now(Match match, Setting setting)
    {
        var said = match.Groups["new"].Value;
        var kind = Array.FindIndex(s_kinds, pattern => pattern.Match(said) is { Success: true, Index: 0 });
        var found = kind < 0 ? Found.Nothing : setting.Finder.Find("the sentence about " + PassageFinder.Trim(match.Groups["about"].Value));
        if (found.IsNothing || found.Cost > 0.5 || found.Passages is not [{ Words: { } sentence } passage] || s_kinds[kind].Matches(sentence).ToList() is not [var old])
        {
            return null;
        }

        return Change(passage.Target, old.Value, s_kinds[kind].Match(said).Value, 0.4);
    }

    private static Reading Change(Contracts.Entity block, string old, string fresh, double cost)
    {
        var text = DocumentView.Text(block);
        var stands = text.Substring(WordPlaces.Find(text, old, StringComparison.OrdinalIgnoreCase), old.Length);
        var passage = new Passage(block, Words: stands);
        var with = char.IsUpper(stands[0]) ? char.ToUpperInvariant(fresh[0]) + fresh[1..] : fresh;
        return Reading.Of(cost, [passage], WantedAction.On("replace_text", passage, ("with", with)));
    }
}
