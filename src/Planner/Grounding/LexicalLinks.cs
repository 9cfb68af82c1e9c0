using LamRobot.Planner.Text;

namespace LamRobot.Planner.Grounding;

/// <summary>Links between the command's tokens and candidates by spelling: names that the encoder has never seen are found by their letters.</summary>
public sealed class LexicalLinks
{
    /// <summary>Links for each token and candidate: name coverage near the word, best match with a word of the name, with a word of the description, whole name said here, best match with a word of the state.</summary>
    public const int FeatureCount = 5;

    private const int Near = 3;
    private readonly CandidateTable table;
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Word, int Index)>> byStart = new(StringComparer.Ordinal);
    private readonly int[][] names;
    private readonly int[][] descriptions;
    private readonly int[][] states;

    /// <summary>Prepares a table; the links of many commands can then be computed.</summary>
    /// <param name="table">The candidates.</param>
    public LexicalLinks(CandidateTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        this.table = table;
        names = [.. table.Candidates.Select(candidate => candidate.NameWords.Select(Index).ToArray())];
        descriptions = [.. table.Candidates.Select(candidate => candidate.DescriptionWords.Select(Index).ToArray())];
        states = [.. table.Candidates.Select(candidate => candidate.StateWords.Select(Index).ToArray())];
    }

    /// <summary>Computes the links of a command.</summary>
    /// <param name="tokens">The command's tokens.</param>
    /// <returns>Shape [tokens, rows, <see cref="FeatureCount"/>], row after row.</returns>
    public float[] Compute(TokenSequence tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var links = new float[tokens.Count * table.RowCount * FeatureCount];
        Compute(tokens, links);
        return links;
    }

    /// <summary>Computes the links of a command where they are wanted.</summary>
    /// <param name="tokens">The command's tokens.</param>
    /// <param name="links">Gets the links; shape [tokens, rows, <see cref="FeatureCount"/>]; all zero before.</param>
    internal void Compute(TokenSequence tokens, Span<float> links)
    {
        var words = Words.Split(tokens.Text);
        var stride = table.RowCount * FeatureCount;
        if (words.Count == 0)
        {
            return;
        }

        var byWord = LinkWords(words);
        for (var token = 0; token < tokens.Count; token++)
        {
            var (start, end) = tokens.Offsets[token];
            var word = end > start ? IndexOfWord(words, start, end) : -1;
            if (word >= 0)
            {
                byWord[word].CopyTo(links[((token * stride) + (SpecialRow.Count * FeatureCount))..]);
            }
        }
    }

    private static int IndexOfWord(IReadOnlyList<CommandWord> words, int start, int end)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Start < end && start < words[i].End)
            {
                return i;
            }
        }

        return -1;
    }

    private float[][] LinkWords(IReadOnlyList<CommandWord> words)
    {
        var similarity = words.Select(word => Similarities(word.Text)).ToArray();
        var links = new float[words.Count][];
        for (var i = 0; i < words.Count; i++)
        {
            links[i] = new float[table.Candidates.Count * FeatureCount];
            if (similarity[i] is { } own && !Words.IsFunction(words[i].Text))
            {
                LinkWord(own, Nearby(similarity, i), links[i]);
            }
        }

        LinkPhrases(words, links);
        return links;
    }

    private void LinkWord(float[] similarity, float[] nearby, float[] links)
    {
        for (var candidate = 0; candidate < names.Length; candidate++)
        {
            var best = Largest(similarity, names[candidate]);
            if (best > 0)
            {
                var covered = 0f;
                foreach (var word in names[candidate])
                {
                    covered += nearby[word];
                }

                links[candidate * FeatureCount] = (covered / names[candidate].Length * best) + (0.1f * covered);
                links[(candidate * FeatureCount) + 1] = best;
            }

            links[(candidate * FeatureCount) + 2] = Largest(similarity, descriptions[candidate]);
            links[(candidate * FeatureCount) + 4] = Largest(similarity, states[candidate]);
        }
    }

    private void LinkPhrases(IReadOnlyList<CommandWord> words, float[][] links)
    {
        for (var candidate = 0; candidate < names.Length; candidate++)
        {
            var name = table.Candidates[candidate].NameWords;
            foreach (var (start, length) in Words.PlacesOf(name, words))
            {
                for (var i = start; i < start + length; i++)
                {
                    ref var link = ref links[i][(candidate * FeatureCount) + 3];
                    link = Math.Max(link, 0.5f + (0.25f * length));
                }
            }
        }
    }

    private static float Largest(float[] values, int[] indices)
    {
        var largest = 0f;
        foreach (var index in indices)
        {
            largest = Math.Max(largest, values[index]);
        }

        return largest;
    }

    private float[] Nearby(float[]?[] similarity, int index)
    {
        var nearby = new float[known.Count];
        for (var other = Math.Max(0, index - Near); other <= Math.Min(similarity.Length - 1, index + Near); other++)
        {
            if (similarity[other] is { } values)
            {
                for (var word = 0; word < nearby.Length; word++)
                {
                    nearby[word] = Math.Max(nearby[word], values[word]);
                }
            }
        }

        return nearby;
    }

    /// <summary>How like a word is to each word of the candidates; null when no word of theirs begins like it.</summary>
    private float[]? Similarities(string word)
    {
        if (!byStart.TryGetValue(Beginning(word), out var others))
        {
            return null;
        }

        var values = new float[known.Count];
        foreach (var (other, index) in others)
        {
            values[index] = Words.Similarity(word, other);
        }

        return values;
    }

    private int Index(string word)
    {
        if (!known.TryGetValue(word, out var index))
        {
            known[word] = index = known.Count;
            if (!byStart.TryGetValue(Beginning(word), out var words))
            {
                byStart[Beginning(word)] = words = [];
            }

            words.Add((word, index));
        }

        return index;
    }

    private static string Beginning(string word) => word.Length < 3 ? word : word[..3];
}
