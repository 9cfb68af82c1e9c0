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

    /// <summary>Makes batches of a group: commands of like length together, so that little is padding.</summary>
    /// <returns>The batches; none when no example of the group can be learnt from.</returns>
    public IReadOnlyList<TrainingBatch> Make(string source, TrainingGroup group, int size)
    {
        var table = CandidateTable.Create(group.Manifest, group.Observation);
        var examples = group.Examples.Where(example => IsUsable(example, table)).OrderBy(example => example.Command.Length).ToList();
        if (examples.Count == 0)
        {
            return [];
        }

        var encoded = BatchCandidates.Create(candidates.Encode(table.Candidates.Select(candidate => candidate.Text)), [.. table.Candidates.Select(candidate => (long)candidate.Role)]);
        var links = new LexicalLinks(table);
        return [.. examples.Chunk((int)Math.Ceiling(examples.Count / Math.Ceiling((double)examples.Count / size))).Select(chunk => Make(source, chunk, table, links, encoded))];
    }

    private TrainingBatch Make(string source, TrainingExample[] chunk, CandidateTable table, LexicalLinks links, BatchCandidates encoded)
    {
        var examples = chunk.ToList();
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
        return new(source, examples, tokens, table, Commands(tokens, table, links), encoded, steps);
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

    private BatchCommands Commands(List<TokenSequence> tokens, CandidateTable table, LexicalLinks links)
    {
        var words = tokens.Max(sequence => sequence.Count);
        var lexical = new float[tokens.Count * words * table.RowCount * PointerShape.LexicalFeatures];
        var stride = lexical.Length / tokens.Count;
        for (var i = 0; i < tokens.Count; i++)
        {
            links.Compute(tokens[i]).CopyTo(lexical, i * stride);
        }

        var (ids, mask) = FrozenEncoder.Pad(tokens, words);
        return new(tokens.Count, words, ids, [.. mask.Select(flag => (float)flag)], encoder.Encode(tokens, words), lexical);
    }
}
