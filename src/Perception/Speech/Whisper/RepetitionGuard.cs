namespace LamRobot.Perception.Speech;

/// <summary>Notices when the text begins to say itself again, as a decoder in a loop does.</summary>
internal static class RepetitionGuard
{
    /// <summary>From this many tokens on a phrase said twice is a loop; a shorter one may be meant ("stop stop stop").</summary>
    private const int LongPhrase = 5;
    private const int LongPhraseTimes = 2;
    private const int ShortPhraseTimes = 4;

    /// <summary>How many tokens at the end are copies of those before them; 0 when nothing repeats.</summary>
    public static int CopiesAtEnd(ReadOnlySpan<int> tokens)
    {
        for (var size = 1; size <= tokens.Length / 2; size++)
        {
            var times = size >= LongPhrase ? LongPhraseTimes : ShortPhraseTimes;
            if (size * times <= tokens.Length && Repeats(tokens[^(size * times)..], size))
            {
                return size * (times - 1);
            }
        }

        return 0;
    }

    private static bool Repeats(ReadOnlySpan<int> tokens, int size) => tokens[size..].SequenceEqual(tokens[..^size]);
}
