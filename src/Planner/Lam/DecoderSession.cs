using LamRobot.Planner.Hosting;

namespace LamRobot.Planner.Lam;

/// <summary>The decoder at work on a batch of commands: it keeps the keys and values of the decisions before, and its arrays stay bound.</summary>
/// <remarks>For one thread at a time.</remarks>
internal sealed class DecoderSession : IDecisionScorer, IDisposable
{
    private const int Unused = -1;
    private static readonly string[] Given = ["kind", "parameter", "action", "previous", "pointer", "furthest", "outcome"];
    private readonly GraphBinding binding;
    private readonly CommandTensors commands;
    private readonly List<RowBuffer<float>> fixedInputs;
    private readonly Dictionary<string, long[]> given;
    private readonly RowBuffer<float> used;
    private readonly RowBuffer<bool> allowed;
    private readonly List<(PastValues Past, RowBuffer<float> Newest)> past = [];
    private readonly RowBuffer<float> pointerLogits;
    private readonly RowBuffer<float> choiceLogits;
    private readonly RowBuffer<float> endLogits;
    private readonly RowBuffer<float> valueLogits;
    private readonly float[] ends;
    private readonly int[] words;
    private long[] back = [];
    private int bound;
    private int count;

    /// <param name="decoder">The decoder's graph.</param>
    /// <param name="candidates">The world.</param>
    /// <param name="commands">The commands; they stay the caller's.</param>
    /// <param name="count">How many commands.</param>
    public DecoderSession(OnnxGraph decoder, EncodedCandidates candidates, CommandTensors commands, int count)
    {
        (this.commands, this.count) = (commands, count);
        binding = decoder.Bind();
        binding.SetInputs(candidates.For(decoder));
        fixedInputs = [.. commands.Tensors.Where(tensor => decoder.Inputs.ContainsKey(tensor.Name))];
        given = Given.ToDictionary(name => name, _ => new long[count], StringComparer.Ordinal);
        (ends, words) = (new float[commands.Words], new int[count]);
        used = new("used", count, commands.Words);
        allowed = new("allowed", count, candidates.Rows);
        pointerLogits = new("pointer_logits", count, commands.Words);
        choiceLogits = new("choice_logits", count, candidates.Rows);
        endLogits = new("end_logits", count, commands.Words);
        valueLogits = new("value_logits", count);
        foreach (var (name, shape) in decoder.Inputs.Where(input => input.Key.StartsWith("past_", StringComparison.Ordinal)))
        {
            var sizes = shape.With(("B", 1), ("P", 1));
            past.Add((new(name, count, (int)sizes[1], (int)sizes[3]), new(name["past_".Length..], count, sizes[1], 1, sizes[3])));
        }
    }

    private int Places => past[0].Past.Places;

    /// <summary>The probability, as a logit, that all decisions so far were right.</summary>
    public float Value(int row) => valueLogits.Values[row];

    public void Score(IReadOnlyList<PlanDraft> drafts)
    {
        if (drafts.Max(draft => draft.Count) >= Places)
        {
            past.ForEach(pair => pair.Past.Grow());
            bound = 0;
        }

        if (bound != count)
        {
            BindRows();
        }

        for (var row = 0; row < count; row++)
        {
            Write(drafts[row], row);
        }

        binding.Run();
        for (var row = 0; row < count; row++)
        {
            past.ForEach(pair => pair.Past.Write(row, drafts[row].Count, pair.Newest[row]));
        }
    }

    public ReadOnlySpan<float> Pointer(int row) => pointerLogits[row][..words[row]];

    public ReadOnlySpan<float> Choice(int row) => choiceLogits[row];

    public ReadOnlySpan<float> Ends(int row, int start)
    {
        var byState = endLogits[row];
        var byStart = commands.Ends(row, start);
        for (var i = 0; i < words[row]; i++)
        {
            ends[i] = byState[i] + byStart[i];
        }

        return ends.AsSpan(0, words[row]);
    }

    public void Remove(int row)
    {
        count--;
        if (row != count)
        {
            commands.Copy(count, row);
            past.ForEach(pair => pair.Past.Copy(count, row));
        }
    }

    public void Dispose()
    {
        binding.Dispose();
        past.ForEach(pair =>
        {
            pair.Past.Dispose();
            pair.Newest.Dispose();
        });
        foreach (var buffer in (RowBuffer<float>[])[used, pointerLogits, choiceLogits, endLogits, valueLogits])
        {
            buffer.Dispose();
        }

        allowed.Dispose();
    }

    private void Write(PlanDraft draft, int row)
    {
        words[row] = draft.Words;
        given["kind"][row] = (long)draft.Kind;
        given["parameter"][row] = draft.ParameterRow;
        given["action"][row] = draft.ActionRow;
        given["previous"][row] = draft.Previous;
        given["pointer"][row] = draft.Pointer;
        given["furthest"][row] = draft.Furthest;
        given["outcome"][row] = draft.Outcome;
        draft.Allowed().CopyTo(allowed[row]);
        used[row].Clear();
        draft.Used.CopyTo(used[row]);
        var steps = back.AsSpan(row * (Places + 1), Places + 1);
        for (var place = 0; place < Places; place++)
        {
            steps[place] = place < draft.Count ? draft.Count - place : Unused;
        }

        steps[Places] = 0;
    }

    /// <summary>Binds as many rows as there are commands left.</summary>
    private void BindRows()
    {
        back = back.Length < count * (Places + 1) ? new long[count * (Places + 1)] : back;
        binding.SetInputs(fixedInputs.Select(tensor => tensor.First(count)));
        binding.SetInputs(
            [
                .. given.Select(pair => new GraphInput(pair.Key, pair.Value, count)),
                used.First(count), allowed.First(count), new("back", back, count, Places + 1),
                .. past.Select(pair => pair.Past.First(count)),
            ],
            change: true);
        binding.SetOutputs(
            [
                pointerLogits.First(count), choiceLogits.First(count), endLogits.First(count), valueLogits.First(count),
                .. past.Select(pair => pair.Newest.First(count)),
            ]);
        bound = count;
    }
}
