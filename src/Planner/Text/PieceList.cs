namespace LamRobot.Planner.Text;

/// <summary>Collects word pieces while a text is split.</summary>
internal sealed class PieceList
{
    private readonly List<long> ids;
    private readonly List<(int Start, int End)> offsets = [(0, 0)];

    public PieceList(long begin) => ids = [begin];

    public int Count => ids.Count;

    public void Add(long id, int start, int end)
    {
        ids.Add(id);
        offsets.Add((start, end));
    }

    public void RemoveFrom(int mark)
    {
        ids.RemoveRange(mark, ids.Count - mark);
        offsets.RemoveRange(mark, offsets.Count - mark);
    }

    public TokenSequence Finish(string text, long end)
    {
        Add(end, 0, 0);
        return new(text, [.. ids], [.. offsets]);
    }
}
