using LamRobot.Contracts;
using LamRobot.Planner.Grounding;

namespace LamRobot.Planner.Lam;

/// <summary>Which decision is due and what is allowed: an action, then its parameters in their order, then the next action, until the end.</summary>
/// <param name="table">The candidates.</param>
/// <param name="given">How many actions were decided before this plan: they come first and do not count.</param>
internal sealed class GrammarCursor(CandidateTable table, int given = 0)
{
    private int parameter;
    private int actionCount;

    /// <summary>The action whose parameters are due, or null when an action is.</summary>
    public ManifestAction? Action { get; private set; }

    /// <summary>The parameter that is due, or null when an action is.</summary>
    public ParameterSpec? Parameter => Action?.Spec.Parameters[parameter];

    /// <summary>The kind of decision that is due.</summary>
    public DecisionKind Kind => Parameter is { } due ? CandidateTable.DecisionFor(due) : DecisionKind.Action;

    /// <summary>The row of the parameter that is due, else <see cref="SpecialRow.Start"/>.</summary>
    public int ParameterRow => Action?.ParameterRows[parameter] ?? SpecialRow.Start;

    /// <summary>The row of the action whose parameter is due, else <see cref="SpecialRow.Start"/>.</summary>
    public int ActionRow => Action?.Row ?? SpecialRow.Start;

    /// <summary>Whether the plan is complete.</summary>
    public bool Ended { get; private set; }

    /// <summary>Marks what may be chosen now.</summary>
    public bool[] Allowed()
    {
        var allowed = new bool[table.RowCount];
        if (Parameter is { } due)
        {
            table.AllowValues(due, allowed);
        }
        else if (actionCount >= LamShape.MostActions + given)
        {
            allowed[SpecialRow.End] = true;
        }
        else
        {
            table.AllowActions(actionCount == 0, allowed);
        }

        return allowed;
    }

    /// <summary>Goes back to before the action that was decided last, whose parameters are complete.</summary>
    public void Rewind() => actionCount--;

    /// <summary>Goes on after a choice.</summary>
    public void Advance(int row)
    {
        if (Action is null)
        {
            Ended = row is SpecialRow.End or SpecialRow.Refuse;
            Action = table.ActionAt(row);
            parameter = 0;
            actionCount++;
        }
        else
        {
            parameter++;
        }

        if (Action is { } action && parameter >= action.Spec.Parameters.Count)
        {
            Action = null;
        }
    }
}
