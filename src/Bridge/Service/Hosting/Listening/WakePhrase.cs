using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Takes what follows a phrase, in the same breath or shortly after.</summary>
internal sealed class WakePhrase : IAttention
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly HashSet<string> Greetings = new(StringComparer.Ordinal) { "hey", "ok", "okay", "hi", "hello" };

    private readonly string phrase;
    private readonly string[] wanted;
    private DateTimeOffset awakeUntil = DateTimeOffset.MinValue;

    /// <summary>Waits for a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <exception cref="SetupException">It has no words.</exception>
    public WakePhrase(string phrase)
    {
        this.phrase = phrase;
        wanted = [.. Words(phrase).Select(word => word.Plain)];
        if (wanted.Length == 0)
        {
            throw new SetupException("--wake needs words.", "Try: --wake robot");
        }
    }

    /// <inheritdoc />
    public string Invitation => $"say \"{phrase}\" first";

    /// <inheritdoc />
    public string? OrderIn(HeardUtterance heard)
    {
        if (heard.Outcome.Transcript is not { } transcript)
        {
            return null;
        }

        if (After(transcript.Text) is not { } order)
        {
            var isAwake = heard.SpokenUntil - (transcript.End - transcript.Start) <= awakeUntil;
            awakeUntil = DateTimeOffset.MinValue;
            return isAwake ? transcript.Text : null;
        }

        awakeUntil = order.Length == 0 ? heard.SpokenUntil + Patience : DateTimeOffset.MinValue;
        return order.Length == 0 ? null : order;
    }

    /// <summary>What follows the phrase at the beginning of a text; empty when nothing does; null without the phrase.</summary>
    private string? After(string text)
    {
        var words = Words(text);
        var greetings = words.TakeWhile(word => Greetings.Contains(word.Plain)).Count();
        for (var skipped = 0; skipped <= greetings; skipped++)
        {
            var said = words.Skip(skipped).Take(wanted.Length).ToArray();
            if (said.Length == wanted.Length && said.Zip(wanted).All(pair => IsLike(pair.First.Plain, pair.Second)))
            {
                return text[said[^1].End..].TrimStart(',', '.', '!', '?', ':', ';', ' ');
            }
        }

        return null;
    }

    /// <summary>Hearing writes names as it likes: one letter of a longer word may differ.</summary>
    private static bool IsLike(string heard, string wanted) => heard == wanted || (wanted.Length > 4 && Distance(heard, wanted) <= 1);

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static List<(string Plain, int End)> Words(string text)
    {
        var words = new List<(string, int)>();
        var at = 0;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’'))
            {
                end++;
            }

            if (end > at)
            {
                words.Add((text[at..end].ToLowerInvariant(), end));
            }

            at = end + 1;
        }

        return words;
    }
}
