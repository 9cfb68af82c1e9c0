using System.Diagnostics.CodeAnalysis;

namespace LamRobot.Planner.Lam;

/// <summary>Keeps the encoded texts that were used last.</summary>
internal sealed class TextCache(int capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Text, EncodedText Value)>> byText = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Text, EncodedText Value)> byUse = new();

    public bool TryGet(string text, [NotNullWhen(true)] out EncodedText? value)
    {
        lock (gate)
        {
            if (byText.TryGetValue(text, out var node))
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
                value = node.Value.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public void Add(string text, EncodedText value)
    {
        lock (gate)
        {
            if (byText.ContainsKey(text))
            {
                return;
            }

            byText[text] = byUse.AddFirst((text, value));
            if (byText.Count > capacity)
            {
                byText.Remove(byUse.Last!.Value.Text);
                byUse.RemoveLast();
            }
        }
    }
}
