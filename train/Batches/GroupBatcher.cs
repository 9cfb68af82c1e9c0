using LamRobot.Planner.Grounding;
using LamRobot.Planner.Text;
using LamRobot.Training.Examples;
using LamRobot.Training.Networks;

namespace LamRobot.Training.Batches;

/// <summary>Turns groups of examples into batches, with the same tables, words and links that the planner uses.</summary>
internal sealed class GroupBatcher(WordPieceTokenizer tokenizer, FrozenEncoder encoder)
{
    private const int LongestCommand = 64;
    private const int MostSteps = 60;
    private readonly CandidateCache candidates = new(tokenizer, encoder);

    /// <summary>Makes a batch.</summary>
    /// <returns>The batch, or null when no example of the group can be learnt from.</returns>
    public TrainingBatch? Make(string source, TrainingGroup group)
    {
        var table = CandidateTable.Create(group.Manifest, group.Observation);
        var examples = group.Examples.Where(example => IsUsable(example, table)).ToList();
        if (examples.Count == 0)
        {
            return null;
        }

        var tokens = examples.ConvertAll(example => tokenizer.Encode(example.Command).Truncate(LongestCommand));
        var steps = new BatchSteps(examples.Count, examples.Max(example => StepWriter.CountOf(example, table)), table.RowCount);
        Array.Fill(steps.Parameter, SpecialRow.Start);
        Array.Fill(steps.Action, SpecialRow.Start);
        Array.Fill(steps.Previous, SpecialRow.Start);
        for (var i = 0; i < examples.Count; i++)
        {
            new StepWriter(table, steps, i, tokens[i]).Write(examples[i]);
        }

        AllowUnusedSteps(steps, table.RowCount);
        return new(source, Commands(tokens, table), Candidates(table), steps);
    }

    private static bool IsUsable(TrainingExample example, CandidateTable table) =>
        (example.Steps.Count > 0 || example.Status == TrainingStatus.Refuse)
        && example.Steps.All(step => table.FindAction(step.Action) is not null)
        && StepWriter.CountOf(example, table) <= MostSteps;

    private static void AllowUnusedSteps(BatchSteps steps, int rows)
    {
        for (var i = 0; i < steps.Valid.Length; i++)
        {
            if (!steps.Valid[i])
            {
                steps.Allowed.AsSpan(i * rows, rows).Fill(true);
                steps.PointerKnown[i] = true;
            }
        }
    }

    private BatchCommands Commands(List<TokenSequence> tokens, CandidateTable table)
    {
        var words = tokens.Max(sequence => sequence.Count);
        var links = new LexicalLinks(table);
        var lexical = new float[tokens.Count * words * table.RowCount * PointerShape.LexicalFeatures];
        var stride = lexical.Length / tokens.Count;
        for (var i = 0; i < tokens.Count; i++)
        {
            links.Compute(tokens[i]).CopyTo(lexical, i * stride);
        }

        var (ids, mask) = FrozenEncoder.Pad(tokens, words);
        return new(tokens.Count, words, ids, [.. mask.Select(flag => (float)flag)], encoder.Encode(tokens, words), lexical);
    }

    private BatchCandidates Candidates(CandidateTable table)
    {
        var encoded = candidates.Encode(table.Candidates.Select(candidate => candidate.Text));
        var words = encoded.Max(candidate => candidate.Masks.Counts.Length);
        var batch = new BatchCandidates(
            encoded.Count,
            words,
            new float[encoded.Count * MiniLm.Width],
            new float[encoded.Count * words * MiniLm.Width],
            new bool[encoded.Count * words],
            new bool[encoded.Count * words]);
        for (var i = 0; i < encoded.Count; i++)
        {
            encoded[i].Pooled.CopyTo(batch.Pooled, i * MiniLm.Width);
            encoded[i].Tokens.CopyTo(batch.Tokens, i * words * MiniLm.Width);
            encoded[i].Masks.Counts.CopyTo(batch.TokenMask, i * words);
            encoded[i].Masks.Name.CopyTo(batch.NameMask, i * words);
        }

        return batch;
    }
}
