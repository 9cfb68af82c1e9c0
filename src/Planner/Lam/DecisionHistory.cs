using LamRobot.Planner.Grounding;

namespace LamRobot.Planner.Lam;

/// <summary>The decisions so far as the decoder reads them, the one that is due last.</summary>
internal sealed class DecisionHistory
{
    private readonly List<long> kinds = [];
    private readonly List<long> parameters = [];
    private readonly List<long> actions = [];
    private readonly List<long> previous = [];
    private readonly List<long> pointers = [];
    private int lastRow = SpecialRow.Start;
    private int lastPointer;

    public int Count => kinds.Count;

    public long[] Kinds => [.. kinds];

    public long[] Parameters => [.. parameters];

    public long[] Actions => [.. actions];

    public long[] Previous => [.. previous];

    public long[] Pointers => [.. pointers];

    /// <summary>Adds the decision that is due.</summary>
    public void Expect(DecisionKind kind, int parameterRow, int actionRow)
    {
        kinds.Add((long)kind);
        parameters.Add(parameterRow);
        actions.Add(actionRow);
        previous.Add(lastRow);
        pointers.Add(lastPointer);
    }

    /// <summary>Says how the decision was made.</summary>
    public void Decide(int row, int pointer)
    {
        lastRow = row;
        lastPointer = pointer;
    }
}
