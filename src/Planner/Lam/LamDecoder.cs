using LamRobot.Planner.Grounding;

namespace LamRobot.Planner.Lam;

/// <summary>Decodes greedily under the grammar: at each step the likeliest allowed row.</summary>
internal static class LamDecoder
{
    /// <summary>Decodes a command.</summary>
    /// <returns>All decisions, the ending one last.</returns>
    public static IReadOnlyList<Decision> Decode(LamModel model, CandidateTable table, EncodedCandidates known, EncodedCommand command, CancellationToken cancellationToken)
    {
        var cursor = new GrammarCursor(table);
        var history = new DecisionHistory();
        var decisions = new List<Decision>();
        while (!cursor.Ended)
        {
            cancellationToken.ThrowIfCancellationRequested();
            history.Expect(cursor.Kind, cursor.ParameterRow, cursor.ActionRow);
            var decision = Choose(cursor, model.Decide(command, known, history, cursor.Allowed()), command.Count, table);
            decisions.Add(decision);
            history.Decide(decision.Row, decision.End);
            cursor.Advance(decision.Row);
        }

        return decisions;
    }

    private static Decision Choose(GrammarCursor cursor, DecisionLogits logits, int words, CandidateTable table)
    {
        var row = Largest(logits.Choice);
        var start = Largest(logits.Pointer);
        var probability = LogProbability(logits.Choice, row);
        var end = start;
        if (row == SpecialRow.Span)
        {
            var ends = logits.End.AsSpan(start * words, words);
            end = Largest(ends);
            probability += LogProbability(logits.Pointer, start) + LogProbability(ends, end);
        }

        return new(cursor.Action ?? table.ActionAt(row), cursor.Parameter, row, start, end, probability);
    }

    private static int Largest(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }

    private static double LogProbability(ReadOnlySpan<float> logits, int index)
    {
        var largest = (double)logits[Largest(logits)];
        var sum = 0d;
        foreach (var logit in logits)
        {
            sum += Math.Exp(logit - largest);
        }

        return logits[index] - largest - Math.Log(sum);
    }
}
