using LamRobot.Planner.Causal.Grammar;

namespace LamRobot.Planner.Causal.Tokens;

/// <summary>The tokens by their bytes, so that only those that a grammar allows are looked at.</summary>
/// <remarks>Nodes stand in the order in which a walk meets them; a node is left out with all behind it by going on at its <c>after</c>.</remarks>
internal sealed class VocabularyTrie
{
    private readonly List<byte> labels = [];
    private readonly List<int> tokens = [];
    private readonly List<int> after = [];

    /// <summary>Makes the trie.</summary>
    /// <param name="tokenizer">The tokens.</param>
    public VocabularyTrie(ByteLevelTokenizer tokenizer)
    {
        var sorted = Enumerable.Range(0, tokenizer.Count)
            .Select(id => (Id: id, Bytes: tokenizer.BytesOf(id)))
            .Where(token => token.Bytes is { Length: > 0 })
            .Select(token => (token.Id, Bytes: token.Bytes!))
            .ToArray();
        Array.Sort(sorted, (left, right) => left.Bytes.AsSpan().SequenceCompareTo(right.Bytes) is not 0 and var order ? order : left.Id.CompareTo(right.Id));
        Add(sorted, 0);
    }

    /// <summary>Finds the likeliest token that a grammar allows.</summary>
    /// <param name="state">Where the text stands.</param>
    /// <param name="logits">How likely each token is; shape [tokens].</param>
    /// <returns>The choice; null when no token is allowed.</returns>
    public TokenChoice? Choose(TextState state, ReadOnlySpan<float> logits)
    {
        var walk = new Walk(logits);
        Visit(state, 0, labels.Count, ref walk);
        return walk.Choice;
    }

    private void Add(ReadOnlySpan<(int Id, byte[] Bytes)> sorted, int depth)
    {
        while (sorted.Length > 0)
        {
            var label = sorted[0].Bytes[depth];
            var same = 1;
            while (same < sorted.Length && sorted[same].Bytes[depth] == label)
            {
                same++;
            }

            var group = sorted[..same];
            var node = labels.Count;
            labels.Add(label);
            tokens.Add(-1);
            after.Add(0);
            while (group.Length > 0 && group[0].Bytes.Length == depth + 1)
            {
                // Of two tokens with the same bytes the first one is taken.
                tokens[node] = tokens[node] < 0 ? group[0].Id : tokens[node];
                group = group[1..];
            }

            Add(group, depth + 1);
            after[node] = labels.Count;
            sorted = sorted[same..];
        }
    }

    private void Visit(TextState state, int node, int end, ref Walk walk)
    {
        while (node < end)
        {
            if (state.Next(labels[node]) is { } next)
            {
                if (tokens[node] >= 0)
                {
                    walk.Meet(tokens[node], next);
                }

                Visit(next, node + 1, after[node], ref walk);
            }

            node = after[node];
        }
    }

    /// <summary>What a walk has met: the likeliest token, and the sum that makes probabilities of logits.</summary>
    private ref struct Walk(ReadOnlySpan<float> logits)
    {
        private readonly ReadOnlySpan<float> logits = logits;
        private int best = -1;
        private int count;
        private float most = float.NegativeInfinity;
        private double sum;
        private TextState? state;

        public readonly TokenChoice? Choice => state is null ? null : new(best, state, -Math.Log(sum), count);

        public void Meet(int token, TextState next)
        {
            if (token >= logits.Length)
            {
                return;
            }

            // A model of broken numbers is no reason to write something that is not allowed, or to write nothing.
            var logit = float.IsFinite(logits[token]) ? logits[token] : -1e30f;
            count++;
            if (logit > most || state is null)
            {
                sum = (sum * Math.Exp(most - (double)logit)) + 1;
                (best, most, state) = (token, logit, next);
            }
            else
            {
                sum += Math.Exp(logit - (double)most);
            }
        }
    }
}
