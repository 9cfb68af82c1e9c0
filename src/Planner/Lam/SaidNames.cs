using LamRobot.Contracts;
using LamRobot.Planner.Grounding;

namespace LamRobot.Planner.Lam;

/// <summary>Weighs values by what a command says word for word: the longest name is meant, and a name that is said is not left out.</summary>
/// <param name="table">The candidates.</param>
/// <param name="mentions">The command's mentions.</param>
internal sealed class SaidNames(CandidateTable table, Mentions mentions)
{
    // In nats. The model is overruled where it is less sure than one in a hundred and fifty; docs/decisions/0008 has the figures.
    private const float PartOfLonger = 5;
    private const float LeftOut = 5;
    private const float Directed = 5;
    private const float UsedElsewhere = 5;
    private const float NotWanted = 9;
    private const float NoPlaceSaid = 6;
    private const float NotSaid = 5;
    private const float Opposite = 9;
    private const float SameDirection = 2;
    private const float NearlyAsLikely = 1;
    private const float WorthAsking = 4;
    private static readonly HashSet<string> Directions = new(["from", "to"], StringComparer.Ordinal);

    private readonly List<Mention> used = [];
    private (int[] Opposed, int[] Meant)? directions;

    /// <summary>The command's mentions.</summary>
    public Mentions Mentions => mentions;

    /// <summary>Weighs actions: the opposite of what is said is not done; where nothing else is nearly as likely, nothing is.</summary>
    /// <param name="logits">The rows' logits.</param>
    public void WeighActions(Span<float> logits)
    {
        var (opposed, meant) = directions ??= FindDirections();
        foreach (var row in opposed)
        {
            logits[SpecialRow.Refuse] = Math.Max(logits[SpecialRow.Refuse], logits[row] - NearlyAsLikely);
            logits[row] -= Opposite;
        }

        foreach (var row in meant)
        {
            logits[row] += SameDirection;
        }
    }

    /// <summary>Finds an action that takes an entity which is named and which an action that lacks something does not take.</summary>
    /// <param name="lacking">The action that lacks something.</param>
    /// <param name="logits">The actions' logits when it was chosen.</param>
    /// <returns>The likeliest such action's row; null where none is nearly as likely.</returns>
    public int? FindAnother(ManifestAction lacking, ReadOnlySpan<float> logits)
    {
        var named = mentions.Whole.Where(mention => table.EntityAt(mention.Row) is not null && !IsUsed(mention)).Select(static mention => mention.Row).ToHashSet();
        if (table.TakesAny(lacking, named))
        {
            return null;
        }

        int? best = null;
        for (var row = SpecialRow.Count; row < logits.Length; row++)
        {
            if (table.ActionAt(row) is { } action && logits[row] > logits[lacking.Row] - WorthAsking && table.TakesAny(action, named) && (best is null || logits[row] > logits[best.Value]))
            {
                best = row;
            }
        }

        return best;
    }

    /// <summary>Weighs the values of a parameter.</summary>
    /// <param name="action">The action.</param>
    /// <param name="parameter">Its parameter that is due.</param>
    /// <param name="logits">The values' logits; those that are not allowed are very low.</param>
    public void Weigh(ManifestAction action, ParameterSpec parameter, Span<float> logits)
    {
        if (CandidateTable.DecisionFor(parameter) is not (DecisionKind.Choice or DecisionKind.Entity))
        {
            return;
        }

        for (var row = SpecialRow.Count; row < logits.Length; row++)
        {
            if (!parameter.Required && mentions.IsOnlyPartOfChoice(row))
            {
                // The longer name is another parameter's: this one is not said then.
                logits[SpecialRow.Absent] = Math.Max(logits[SpecialRow.Absent], logits[row] - NearlyAsLikely);
            }

            logits[row] -= mentions.IsOnlyPart(row) ? PartOfLonger : mentions.IsRuledOut(row) ? NotWanted : 0;
        }

        foreach (var mention in mentions.Whole.DistinctBy(static mention => mention.Row))
        {
            logits[mention.Row] += ByDirection(parameter, mention.Row);
        }

        var allowed = new bool[table.RowCount];
        table.AllowValues(parameter, allowed);
        if (parameter.Required && Enumerable.Range(SpecialRow.Count, allowed.Length - SpecialRow.Count).Any(row => allowed[row] && mentions.IsRuledOut(row)))
        {
            // Another one is wanted, then.
            logits[SpecialRow.Absent] -= LeftOut;
        }

        if (table.ListeningPlace is { } here && allowed[here] && !mentions.SayEverywhere && !mentions.Whole.Any(mention => allowed[mention.Row]))
        {
            logits[here] += NoPlaceSaid;
        }

        var open = Open(allowed);
        if (CandidateTable.DecisionFor(parameter) == DecisionKind.Choice && open > 0)
        {
            for (var row = SpecialRow.Count; row < logits.Length; row++)
            {
                logits[row] -= allowed[row] && !mentions.Whole.Any(mention => mention.Row == row) ? NotSaid : 0;
            }
        }

        var belongs = CandidateTable.DecisionFor(parameter) == DecisionKind.Choice || !mentions.MayHaveClauses;
        if (!parameter.Required && belongs && open > Claims(action, parameter))
        {
            logits[SpecialRow.Absent] -= LeftOut;
        }
    }

    /// <summary>Weighs where a text or a number begins: seldom in a name that another value has used.</summary>
    /// <param name="offsets">Where each token stands in the command.</param>
    /// <param name="pointer">The tokens' logits.</param>
    public void WeighBeginning(IReadOnlyList<(int Start, int End)> offsets, Span<float> pointer)
    {
        for (var token = 0; token < offsets.Count; token++)
        {
            var (start, end) = offsets[token];
            pointer[token] -= used.Any(mention => mentions.Covers(mention, start, end)) ? UsedElsewhere : 0;
        }
    }

    /// <summary>Notes that a value was chosen: its first mention that is free is used.</summary>
    public void Take(int row)
    {
        foreach (var mention in mentions.Whole)
        {
            if (mention.Row == row && !used.Contains(mention))
            {
                used.Add(mention);
                return;
            }
        }
    }

    /// <summary>How many mentions are used.</summary>
    public int Taken => used.Count;

    /// <summary>Forgets the mentions that were used last.</summary>
    /// <param name="taken">How many stay.</param>
    public void Rewind(int taken) => used.RemoveRange(taken, used.Count - taken);

    /// <summary>"from" before a value speaks for a parameter of that name, and against "to".</summary>
    private float ByDirection(ParameterSpec parameter, int row)
    {
        if (!Directions.Contains(parameter.Name))
        {
            return 0;
        }

        var before = mentions.Whole.Where(mention => mention.Row == row).Select(mentions.WordBefore).Where(Directions.Contains).ToList();
        return before.Count == 0 ? 0 : before.Contains(parameter.Name) ? Directed : -Directed;
    }

    /// <summary>The actions that would do the opposite of what is said, and those that do it in other words: the same at every step.</summary>
    private (int[] Opposed, int[] Meant) FindDirections()
    {
        var direction = new SaidDirection(mentions.Said);
        return (
            [.. table.Actions.Where(action => direction.IsOpposedBy(action.Spec.Name)).Select(static action => action.Row)],
            [.. table.Actions.Where(action => direction.IsMeantBy(action.Spec.Name)).Select(static action => action.Row)]);
    }

    /// <summary>How many places of the command name a value that the parameter may get and that nothing has used.</summary>
    private int Open(ParameterSpec parameter)
    {
        var allowed = new bool[table.RowCount];
        table.AllowValues(parameter, allowed);
        return Open(allowed);
    }

    private int Open(bool[] allowed) => mentions.Whole.Where(mention => allowed[mention.Row] && !IsUsed(mention)).Select(static mention => mention.Start).Distinct().Count();

    /// <summary>How many later parameters of the action must get one of these.</summary>
    private int Claims(ManifestAction action, ParameterSpec parameter) =>
        action.Spec.Parameters.SkipWhile(each => each != parameter).Skip(1).Count(each => each.Required && CandidateTable.DecisionFor(each) == CandidateTable.DecisionFor(parameter) && Open(each) > 0);

    private bool IsUsed(Mention mention) => used.Any(other => other.Start < mention.End && mention.Start < other.End);
}
