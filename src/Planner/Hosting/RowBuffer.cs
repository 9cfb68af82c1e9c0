using System.Buffers;

namespace LamRobot.Planner.Hosting;

/// <summary>Values of several requests, one row each, in an array that is borrowed from a pool.</summary>
/// <param name="name">The name of the value in the graphs.</param>
/// <param name="rows">How many rows there is room for.</param>
/// <param name="rowShape">The shape of one row.</param>
internal sealed class RowBuffer<T>(string name, int rows, params long[] rowShape) : IDisposable
    where T : unmanaged
{
    private readonly int stride = (int)rowShape.Aggregate(1L, (product, size) => product * size);
    private T[]? values;

    public string Name => name;

    /// <summary>All rows; the array may be longer.</summary>
    public T[] Values => values ??= ArrayPool<T>.Shared.Rent(rows * stride);

    public Span<T> this[int row] => Values.AsSpan(row * stride, stride);

    /// <summary>The first rows as an input or output of a graph.</summary>
    public GraphInput First(int count) => new(name, Values, [count, .. rowShape]);

    /// <summary>The same rows several times, or fewer of them, in another order.</summary>
    public RowBuffer<T> Select(IReadOnlyList<int> sources)
    {
        var selected = new RowBuffer<T>(name, sources.Count, rowShape);
        for (var i = 0; i < sources.Count; i++)
        {
            this[sources[i]].CopyTo(selected[i]);
        }

        return selected;
    }

    public void Copy(int from, int to) => this[from].CopyTo(this[to]);

    public void Dispose()
    {
        if (values is { } borrowed)
        {
            values = null;
            ArrayPool<T>.Shared.Return(borrowed);
        }
    }
}
