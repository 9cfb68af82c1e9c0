using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Text;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Batches;

/// <summary>Writes one example's right decisions into the steps of a batch.</summary>
internal sealed class StepWriter(CandidateTable table, BatchSteps steps, int command, TokenSequence tokens)
{
    private int next = command * steps.Count;
    private long previous = SpecialRow.Start;
    private int? pointed = 0;
    private StepOutcome before;
    private bool known;

    public void Write(TrainingExample example)
    {
        for (var i = 0; i < example.Steps.Count; i++)
        {
            known = example.Steps[i].Outcome != StepOutcome.Planned;
            WriteStep(example.Steps[i], first: i == 0);
            before = example.Steps[i].Outcome;
        }

        known = false;

        table.AllowActions(example.Steps.Count == 0, Begin(DecisionKind.Action, SpecialRow.Start, SpecialRow.Start));
        if (example.Status == TrainingStatus.Refuse)
        {
            Finish([SpecialRow.Refuse], null, null, SpecialRow.Refuse);
        }
        else
        {
            Finish([SpecialRow.End], tokens.Count - 1, null, SpecialRow.End);
        }
    }

    /// <summary>Number of decisions of an example.</summary>
    public static int CountOf(TrainingExample example, CandidateTable table) =>
        1 + example.Steps.Sum(step => 1 + table.FindAction(step.Action)!.Spec.Parameters.Count);

    private void WriteStep(TrainingStep step, bool first)
    {
        var action = table.FindAction(step.Action)!;
        var trigger = TokenAt(step.Trigger, last: false);
        table.AllowActions(first, Begin(DecisionKind.Action, SpecialRow.Start, SpecialRow.Start));
        Finish([action.Row], trigger, null, action.Row);
        for (var i = 0; i < action.Spec.Parameters.Count; i++)
        {
            var parameter = action.Spec.Parameters[i];
            table.AllowValues(parameter, Begin(CandidateTable.DecisionFor(parameter), action.ParameterRows[i], action.Row));
            WriteArgument(parameter, step.Arguments.GetValueOrDefault(parameter.Name), trigger);
        }
    }

    private void WriteArgument(ParameterSpec parameter, TrainingArgument? argument, int? trigger)
    {
        switch (argument?.Source)
        {
            case null:
                Finish([SpecialRow.Absent], trigger, null, SpecialRow.Absent);
                break;
            case ArgumentSource.None:
                Finish([SpecialRow.Absent], TokenAt(argument.Span, last: true) ?? trigger, null, SpecialRow.Absent);
                break;
            case ArgumentSource.Span when TokenAt(argument.Span, last: false) is { } start:
                Finish([SpecialRow.Span], start, TokenAt(argument.Span, last: true), SpecialRow.Span);
                break;
            case ArgumentSource.Entity or ArgumentSource.Choice:
                var rows = argument.Accepted.Select(value => argument.Source == ArgumentSource.Entity ? table.EntityRow(value) : table.ChoiceRow(parameter.Name, value));
                int[] right = [.. rows.OfType<int>()];
                Finish(right, TokenAt(argument.Span, last: true) ?? trigger, null, right.Length > 0 ? right[0] : SpecialRow.Absent);
                break;
            default:
                Finish([], null, null, SpecialRow.Absent);
                break;
        }
    }

    private Span<bool> Begin(DecisionKind kind, int parameter, int action)
    {
        steps.Kind[next] = (long)kind;
        steps.Parameter[next] = parameter;
        steps.Action[next] = action;
        steps.Previous[next] = previous;
        steps.Outcome[next] = (long)before;
        steps.Pointer[next] = pointed ?? 0;
        steps.PointerKnown[next] = pointed is not null;
        steps.Valid[next] = true;
        before = StepOutcome.Planned;
        return steps.Allowed.AsSpan(next * table.RowCount, table.RowCount);
    }

    private void Finish(ReadOnlySpan<int> right, int? pointer, int? end, int fed)
    {
        var allowed = steps.Allowed.AsSpan(next * table.RowCount, table.RowCount);
        if (known)
        {
            // What was done is told, not learnt; where its words were is not told either.
            previous = fed;
            pointed = null;
            next++;
            return;
        }

        foreach (var row in right)
        {
            steps.Gold[(next * table.RowCount) + row] = allowed[row];
            steps.HasGold[next] |= allowed[row];
        }

        steps.GoldPointer[next] = pointer ?? BatchSteps.Unknown;
        steps.GoldEnd[next] = end ?? BatchSteps.Unknown;
        previous = fed;
        pointed = end ?? pointer;
        next++;
    }

    private int? TokenAt(TextSpan? span, bool last)
    {
        int? found = null;
        for (var i = 0; span is { } words && i < tokens.Count; i++)
        {
            var (start, end) = tokens.Offsets[i];
            if (end > start && start < words.End && words.Start < end)
            {
                found = i;
                if (!last)
                {
                    break;
                }
            }
        }

        return found;
    }
}
