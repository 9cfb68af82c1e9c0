using LamRobot.Planner.Grounding;

namespace LamRobot.Planner.Lam;

/// <summary>A plan in the making: the decisions so far, and what the decoder reads for the one that is due.</summary>
/// <param name="table">The candidates.</param>
/// <param name="offsets">Where each of the command's tokens stands in it.</param>
/// <param name="given">Decisions that were made before; they come first.</param>
/// <param name="names">Weighs values by the names that the command says.</param>
/// <param name="chooser">How choices are made.</param>
/// <param name="cancellationToken">Ends this plan alone.</param>
internal sealed class PlanDraft(CandidateTable table, IReadOnlyList<(int Start, int End)> offsets, IReadOnlyList<GivenDecision> given, SaidNames names, IChooser chooser, CancellationToken cancellationToken)
{
    private const int Nothing = -1;
    private const int MostRemedies = 12;
    private readonly List<Decision> decisions = [];
    private readonly List<StepBeginning> steps = [];
    private readonly SaidSpans spans = new(names.Mentions, offsets);
    private readonly GrammarCursor cursor = new(table, given.Count(decision => table.ActionAt(decision.Row) is not null));

    private int banned = Nothing;
    private int wanted = Nothing;
    private float[] actions = [];
    private HandlingRemedy? remedy;
    private int remedies;

    /// <summary>Whether the command asks for doing a thing several times; else a step is never decided twice in a row.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>Finds what a step needs before it; null where nothing is known of that.</summary>
    public HandlingRule? Handling { get; init; }

    /// <summary>The decisions behind those that were given, the ending one last.</summary>
    public IReadOnlyList<Decision> Decisions => decisions;

    public CancellationToken CancellationToken => cancellationToken;

    public bool Ended => cursor.Ended;

    /// <summary>Number of decisions before the one that is due, given ones included.</summary>
    public int Count { get; private set; }

    public int Words => offsets.Count;

    public DecisionKind Kind => cursor.Kind;

    public int ParameterRow => cursor.ParameterRow;

    public int ActionRow => cursor.ActionRow;

    /// <summary>The row that was chosen before.</summary>
    public int Previous { get; private set; } = SpecialRow.Start;

    /// <summary>The word that was pointed at before.</summary>
    public int Pointer { get; private set; }

    /// <summary>The furthest word that was pointed at so far.</summary>
    public int Furthest { get; private set; }

    /// <summary>What became of the step before: 0 planned, 1 done, 2 failed.</summary>
    public int Outcome { get; private set; }

    /// <summary>1 for each word that was pointed at; the first word stands for none.</summary>
    public float[] Used { get; } = new float[offsets.Count];

    public bool[] Allowed()
    {
        var allowed = cursor.Allowed();
        if (banned != Nothing && Kind == DecisionKind.Action)
        {
            allowed[banned] = false;
        }

        if (remedy is { } due && Kind is DecisionKind.Action or DecisionKind.Entity)
        {
            Keep(allowed, Kind == DecisionKind.Action ? due.Actions : due.Values);
        }

        if (wanted != Nothing && Kind == DecisionKind.Action)
        {
            allowed = new bool[allowed.Length];
            allowed[wanted] = true;
        }

        return allowed;
    }

    /// <summary>Makes the decision that was scored.</summary>
    public void Decide(IDecisionScorer scorer, int row)
    {
        if (Count < given.Count)
        {
            Take(given[Count].Row, Logits.Largest(scorer.Pointer(row)));
            Outcome = given[Count - 1].Outcome;
            return;
        }

        if (Kind == DecisionKind.Action)
        {
            steps.Add(new(decisions.Count, Count, Previous, Pointer, Furthest, Outcome, names.Taken, [.. Used]));
        }

        float[] choice = [.. scorer.Choice(row)];
        float[] beginnings = [];
        if (cursor is { Action: { } action, Parameter: { } parameter })
        {
            names.Weigh(action, parameter, choice);
            if (Kind is DecisionKind.Number or DecisionKind.Text)
            {
                beginnings = [.. scorer.Pointer(row)];
                names.WeighBeginning(offsets, beginnings);
                choice[SpecialRow.Span] += spans.Weigh(action.Spec, parameter, Used, beginnings);
            }
        }
        else
        {
            names.WeighActions(choice);
            actions = wanted == Nothing ? choice : actions;
        }

        var chosen = chooser.Choose(choice);
        var probability = Logits.LogProbability(cursor.Action is null ? actions : choice, chosen);
        int start, end;
        if (chosen == SpecialRow.Span)
        {
            start = chooser.Choose(beginnings);
            var ends = scorer.Ends(row, start);
            end = chooser.Choose(ends);
            probability += Logits.LogProbability(beginnings, start) + Logits.LogProbability(ends, end);
        }
        else
        {
            start = end = Logits.Largest(scorer.Pointer(row));
        }

        decisions.Add(new(cursor.Action ?? table.ActionAt(chosen), cursor.Parameter, chosen, start, end, probability));
        Take(chosen, end);
        Outcome = 0;
        if (cursor.Action is null && !Ended)
        {
            EndStep();
        }
    }

    private void EndStep()
    {
        var last = steps[^1];
        var step = decisions[last.Decisions..];
        if (spans.Resolve(step))
        {
            Rewind(last);
            return;
        }

        spans.Begin();

        // Before the person is asked: what is named may be what another action takes, which lacks nothing.
        wanted = wanted == Nothing && banned == Nothing && Lacks(step) ? names.FindAnother(step[0].Action!, actions) ?? Nothing : Nothing;
        if (wanted != Nothing)
        {
            Rewind(last);
            return;
        }

        remedy = remedies < MostRemedies ? Handling?.For(decisions)?.After(remedy) : null;
        if (remedy is not null)
        {
            remedies++;
            Rewind(last);
            if (remedy.IsWrongWay)
            {
                Rewind(steps[^1]);
            }

            return;
        }

        // A decoder that loops says a step again and again: what comes second in its mind is wanted then.
        var repeats = !MayRepeat && steps is [.., var before, _] && Same(decisions[before.Decisions..last.Decisions], step);
        banned = repeats ? step[0].Row : Nothing;
        if (repeats)
        {
            Rewind(last);
        }
    }

    /// <summary>Rules out what is not among some rows; nothing where none of them is allowed.</summary>
    private static void Keep(bool[] allowed, IReadOnlySet<int> rows)
    {
        if (!rows.Any(row => allowed[row]))
        {
            return;
        }

        for (var row = 0; row < allowed.Length; row++)
        {
            allowed[row] &= rows.Contains(row);
        }
    }

    private static bool Lacks(List<Decision> step) => step.Exists(static decision => decision is { Parameter.Required: true, Row: SpecialRow.Absent });

    private void Rewind(StepBeginning step)
    {
        decisions.RemoveRange(step.Decisions, decisions.Count - step.Decisions);
        steps.RemoveAt(steps.Count - 1);
        cursor.Rewind();
        names.Rewind(step.Names);
        (Count, Previous, Pointer, Furthest, Outcome) = (step.Count, step.Previous, step.Pointer, step.Furthest, step.Outcome);
        step.Used.CopyTo(Used, 0);
    }

    private static bool Same(List<Decision> one, List<Decision> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First.Row == pair.Second.Row && (pair.First.Row != SpecialRow.Span || (pair.First.Start, pair.First.End) == (pair.Second.Start, pair.Second.End)));

    private void Take(int row, int pointer)
    {
        cursor.Advance(row);
        names.Take(row);
        (Previous, Pointer, Furthest) = (row, pointer, Math.Max(Furthest, pointer));
        Used[pointer] = pointer > 0 ? 1 : 0;
        Count++;
    }
}
