namespace LamRobot.Planner.Causal.Grammar;

/// <summary>Inside words that follow one another in the command, and their closing quote.</summary>
/// <param name="words">The command.</param>
/// <param name="places">Where in the command the next byte may stand: what is written may occur several times.</param>
/// <param name="then">What follows the closing quote.</param>
internal sealed class SpokenState(SpokenWords words, IReadOnlyList<int> places, Func<TextState> then) : TextState
{
    public override TextState? Next(byte value)
    {
        if (value == '"' && places.Any(words.EndsAt))
        {
            return then();
        }

        List<int>? further = null;
        foreach (var place in places)
        {
            if (place < words.End && words.Bytes[place] == value)
            {
                (further ??= []).Add(place + 1);
            }
        }

        return further is null ? null : new SpokenState(words, further, then);
    }
}
