namespace LamRobot.Planner.Screens;

/// <summary>Takes words away that ask nicely, or only say that a wish comes next.</summary>
internal static class Fillers
{
    private static readonly string[][] s_leading = Lines(
        "please|kindly|but|now|firstly|first of all|finally|lastly|also|just|then|so|well|hey|hi|and|afterwards|after that|after this|thereafter|at the end|in the end|after which|once done|when done|secondly|thirdly|again|simply|quickly|as well|too|at last|in addition|additionally|begin by|start by|finish by|end by|"
        + "could you|can you|would you|will you|would you mind|do you mind|would you be so kind as to|could you please|can you please|could i ask you to|may i ask you to|i would like you to|i'd like you to|id like you to|i want you to|i need you to|i would like to|i'd like to|id like to|i want to|i need to|i have to|"
        + "you should|you must|you can|you need to|you have to|we need to|we should|let us|lets|go ahead and|be so kind as to|make sure to|be sure to|remember to|do not forget to|dont forget to|try to|help me to|help me|on this page|on the page|in this form|in the form|on the form|on the screen|continue by|proceed to|your task is to|the task is to|your job is to");

    // These may belong to a name, too: "first name", "next", "OK".
    private static readonly HashSet<string> s_soft = new(["first", "next", "last", "again", "by", "to", "here", "there", "ok", "okay"], StringComparer.Ordinal);

    private static readonly string[][] s_trailing = Lines(
        "please|thanks|thank you|for me|now|afterwards|after that|at the end|too|as well|also|again|if you please|would you|will you|could you|right away|immediately|at once|on this page|on the page|on the form|on the screen|when you are done|once|thank you very much|many thanks|instead");

    /// <summary>It without them.</summary>
    public static Phrase Without(Phrase phrase)
    {
        var start = 0;
        while (LengthAt(phrase, start) is var length and > 0)
        {
            start += length;
            while (start < phrase.Length && phrase[start].IsMark)
            {
                start++;
            }
        }

        var front = phrase.From(start);
        var bare = front.Without(s_trailing);
        // "Press Now" presses something.
        return Verbs.At(bare).Any(verb => verb.What.Length == 0) ? front : bare;
    }

    private static int LengthAt(Phrase phrase, int start) =>
        s_leading.FirstOrDefault(words => phrase.Has(start, words)) is { } words ? words.Length
        : start + 1 < phrase.Length && s_soft.Contains(phrase[start].Word) && (phrase[start + 1].IsMark || Verbs.Starts(phrase.From(start + 1)) || LengthAt(phrase, start + 1) > 0) ? 1
        : 0;

    private static string[][] Lines(string words) => [.. words.Split('|').Select(line => Spelled.Plain(line).Split(' ')).OrderByDescending(line => line.Length)];
}
