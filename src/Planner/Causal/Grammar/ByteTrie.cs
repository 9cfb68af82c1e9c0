using System.Text;

namespace LamRobot.Planner.Causal.Grammar;

/// <summary>Texts to choose from, by their bytes; none may begin another, which their closing quotes see to.</summary>
internal sealed class ByteTrie
{
    private readonly List<SortedList<byte, int>> children = [[]];
    private readonly List<int> texts = [-1];

    /// <summary>Makes a trie.</summary>
    /// <param name="alternatives">The texts, each but once.</param>
    public ByteTrie(params IEnumerable<string> alternatives)
    {
        foreach (var (index, text) in alternatives.Index())
        {
            var node = 0;
            foreach (var value in Encoding.UTF8.GetBytes(text))
            {
                node = Child(node, value) is { } known ? known : Add(node, value);
            }

            texts[node] = index;
        }
    }

    /// <summary>Whether there is nothing to choose from.</summary>
    public bool IsEmpty => children[0].Count == 0;

    /// <summary>The node behind a byte; null when no text goes on so.</summary>
    public int? Child(int node, byte value) => children[node].TryGetValue(value, out var child) ? child : null;

    /// <summary>The only byte that leads on from a node; null when there are several.</summary>
    public byte? Only(int node) => children[node].Count == 1 ? children[node].Keys[0] : null;

    /// <summary>The index of the text that ends at a node; -1 when none does.</summary>
    public int TextAt(int node) => texts[node];

    private int Add(int node, byte value)
    {
        children[node].Add(value, children.Count);
        children.Add([]);
        texts.Add(-1);
        return children.Count - 1;
    }
}
