using System.Text;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>Puts clauses together and writes them down, as people write or as speech recognition hears.</summary>
internal sealed class DeviceWriter(DeviceBook book, Random random)
{
    private const string Marks = ",.;:?!";

    /// <summary>Writes a command.</summary>
    /// <param name="clauses">What is said; one that nothing does ends the plan with a refusal.</param>
    /// <param name="opening">Words before the first clause that change what it means, such as "don't".</param>
    public TrainingExample Write(IReadOnlyList<DeviceClause> clauses, string opening = "")
    {
        var isQuestion = clauses[^1].Intent.IsQuestion;
        var words = Opening(clauses[0], opening);
        var steps = new List<DeviceStep>();
        var refused = false;
        for (var i = 0; i < clauses.Count && !refused; i++)
        {
            if (i > 0)
            {
                words.AddRange(random.Pick(book.List("joins")).Split(' '));
            }

            steps.AddRange((clauses[i].Steps ?? []).Select(step => step.Shift(words.Count)));
            words.AddRange(clauses[i].Words);
            refused = clauses[i].Steps is null;
        }

        if (!clauses[^1].EndsOpen && random.Hits(isQuestion ? .06 : .14))
        {
            words.AddRange(random.Pick(book.List(isQuestion ? "ends.question" : "ends")).Split(' '));
        }

        if (random.Hits(.4))
        {
            words.Add(isQuestion ? "?" : ".");
        }

        var (text, offsets) = Text(words);
        var missing = steps.Any(step => step.Arguments.Values.Any(argument => argument.Source == ArgumentSource.None));
        return new(text, [.. steps.Select(step => Step(step, text, offsets))], refused ? TrainingStatus.Refuse : missing ? TrainingStatus.Clarify : TrainingStatus.Plan);
    }

    private List<string> Opening(DeviceClause first, string opening)
    {
        var words = new List<string>();
        if (random.Hits(.12))
        {
            words.AddRange(random.Pick(book.List("calls")).Split(' '));
        }

        if (opening.Length > 0)
        {
            words.AddRange(opening.Split(' '));
        }
        else if (first.IsOrder && !first.Intent.IsQuestion && random.Hits(.25))
        {
            words.AddRange(random.Pick(book.List("polite")).Split(' '));
        }

        return words;
    }

    private (string Text, (int Start, int End)[] Offsets) Text(List<string> words)
    {
        var style = CommandStyle.Draw(random);
        var fillers = random.Hits(.04);
        var text = new StringBuilder();
        var offsets = new (int, int)[words.Count];
        var capital = style.Cased;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var sign = word.Length == 1 && Marks.Contains(word[0], StringComparison.Ordinal);
            if ((sign && !style.Punctuated && random.Hits(.9)) || (word is "the" or "a" && style.DroppedArticles > 0 && random.Hits(style.DroppedArticles)))
            {
                offsets[i] = (text.Length, text.Length);
                continue;
            }

            if (fillers && i > 0 && !sign && random.Hits(.12))
            {
                text.Append(' ').Append(random.Pick(["uh", "um", "er"]));
            }

            if (text.Length > 0 && !sign)
            {
                text.Append(' ');
            }

            word = style.Misspelt > 0 && random.Hits(style.Misspelt * .3) && word.All(char.IsAsciiLetter) ? Misspelling.Slip(word, random) : word;
            word = (capital && !sign) || (style.Cased && (word == "i" || word.StartsWith("i'", StringComparison.Ordinal))) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
            offsets[i] = (text.Length, text.Length + word.Length);
            text.Append(word);
            capital = style.Cased && (capital ? sign : word is "." or "?" or "!");
        }

        return (text.ToString(), offsets);
    }

    private static TrainingStep Step(DeviceStep step, string text, (int Start, int End)[] offsets) => new(
        step.Action,
        Span(step.Trigger, text, offsets),
        step.Arguments.ToDictionary(x => x.Key, x => Argument(x.Value, text, offsets)));

    private static TrainingArgument Argument(DeviceArgument argument, string text, (int Start, int End)[] offsets)
    {
        var span = argument.Words is { } words ? Span(words, text, offsets) : null;
        return new(argument.Source, argument.Source == ArgumentSource.Span ? [span!.Value.Of(text)] : argument.Accepted, span);
    }

    private static TextSpan? Span(WordSpan words, string text, (int Start, int End)[] offsets)
    {
        var (start, end) = (-1, -1);
        for (var i = words.Start; i < words.End; i++)
        {
            if (offsets[i].End > offsets[i].Start)
            {
                start = start < 0 ? offsets[i].Start : start;
                end = offsets[i].End;
            }
        }

        return start < 0 || end > text.Length ? null : new TextSpan(start, end);
    }
}
