namespace LamRobot.Planner.Causal.Grammar;

/// <summary>Inside one of several texts.</summary>
/// <param name="trie">The texts.</param>
/// <param name="then">What follows each, by its index.</param>
/// <param name="node">How much is written.</param>
internal sealed class ChoiceState(ByteTrie trie, Func<int, TextState> then, int node = 0) : TextState
{
    public override byte? Only => trie.Only(node);

    public override TextState? Next(byte value)
    {
        if (trie.Child(node, value) is not { } child)
        {
            return null;
        }

        return trie.TextAt(child) is >= 0 and var text ? then(text) : new ChoiceState(trie, then, child);
    }
}
