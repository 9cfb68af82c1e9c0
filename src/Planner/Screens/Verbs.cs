namespace LamRobot.Planner.Screens;

/// <summary>The words that wishes for a screen begin with.</summary>
internal static class Verbs
{
    private static readonly (VerbForm Form, string Words)[] s_table =
    [
        (VerbForm.Write, "write|type|type in|enter|put|fill|fill in|fill out|input|insert|key in|give|write down|note|note down|complete|provide|supply|specify"),
        (VerbForm.Clear, "clear|empty|blank|erase|wipe|clear out|empty out|delete the text in|delete the text of|delete the text from|remove the text from|erase the text in"),
        (VerbForm.Set, "set|change|adjust|make|turn|update|modify|switch|put|move|let|bring|alter|edit|slide|drag|reset|correct"),
        (VerbForm.Raise, "raise|increase|turn up|put up|move up|increment"),
        (VerbForm.Lower, "lower|decrease|reduce|turn down|put down|move down|decrement"),
        (VerbForm.Choose, "choose|select|pick|take|opt for|go for|go with|decide for|decide on|use|mark|highlight|pick out|give|set"),
        (VerbForm.SwitchOn, "tick|tick off|check|check off|mark|enable|activate|turn on|switch on|tick the box|check the box|put a tick in|put a tick at|put a tick by|put a tick next to|put a check in|put a check mark next to|put a checkmark next to|put a check mark in|cross|set a tick at|sign up for|select"),
        (VerbForm.SwitchOff, "untick|uncheck|unmark|deselect|unselect|disable|deactivate|turn off|switch off|clear|un-tick|un-check|remove the tick from|remove the tick at|remove the check mark from|remove the checkmark from|remove the check from|take the tick off|take the tick from|take the tick out of|take the check mark off"),
        (VerbForm.Toggle, "toggle|flip|switch"),
        (VerbForm.Press, "click|click on|press|press on|push|push on|hit|tap|tap on|use|choose|select|pick|activate|trigger|run|confirm with|confirm by clicking|go to|follow|call up|click at|confirm|do|execute|invoke|go for|take"),
        (VerbForm.Answer, "answer|answer with|answer it with|answer the question with|reply|reply with|respond|respond with|say|confirm with|confirm it with|confirm|choose|close it with|leave it with|then"),
        (VerbForm.DoublePress, "double click|double-click|double click on|double-click on|doubleclick|doubleclick on|double tap|double-tap"),
        (VerbForm.Open, "open|open up|expand|unfold|show|reveal|go to|switch to|view|bring up|pull down|visit|navigate to|jump to|change to|drop down|move to|turn to|unhide|go over to|follow|enter"),
        (VerbForm.Close, "close|collapse|fold|fold up|hide|shut|fold away|fold in"),
        (VerbForm.Scroll, "scroll to|scroll down to|scroll up to|scroll until you see|scroll until i see|scroll down until you see|scroll down until i see|bring into view|bring"),
        (VerbForm.Drag, "drag|pull|drop|drag and drop|move"),
        (VerbForm.Read, "read|read out|read me|read aloud|tell me|what is|what's|whats|what does|tell me what|what stands in|what's in|what is in|whats in|what is the value of|say what|show me"),
        (VerbForm.Wait, "wait for|wait until|wait till|wait until you see|wait until there is"),
        (VerbForm.Focus, "focus|focus on|bring|activate|go to|switch to|raise"),
    ];

    private static readonly List<(string[] Words, VerbForm Form)> s_verbs =
        [.. s_table.SelectMany(row => row.Words.Split('|').Select(words => (Words: words.Split(' '), row.Form))).OrderByDescending(verb => verb.Words.Length)];

    private static readonly HashSet<string> s_first = s_verbs.Select(verb => verb.Words[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>The verbs that a phrase begins with, the longest first, each with what follows it.</summary>
    public static IEnumerable<(VerbForm Form, Phrase What)> At(Phrase phrase)
    {
        if (phrase.Length == 0 || phrase[0].Quoted is not null)
        {
            yield break;
        }

        var plain = Plain(phrase[0].Word);
        foreach (var (words, form) in s_verbs.Where(verb => verb.Words[0] == plain && phrase.From(1).Has(0, [.. verb.Words.Skip(1)])))
        {
            yield return (form, phrase.From(words.Length));
        }
    }

    /// <summary>Whether a phrase begins with a verb.</summary>
    public static bool Starts(Phrase phrase) => At(phrase).Any();

    /// <summary>A verb as it is commanded: "ticking" is "tick".</summary>
    private static string Plain(string word)
    {
        const int ending = 3;
        if (s_first.Contains(word) || !word.EndsWith("ing", StringComparison.Ordinal) || word.Length <= ending + 1)
        {
            return word;
        }

        var stem = word[..^ending];
        return new[] { stem, stem + "e", stem[..^1] }.FirstOrDefault(s_first.Contains) ?? word;
    }
}
