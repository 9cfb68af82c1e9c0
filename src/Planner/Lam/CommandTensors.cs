using LamRobot.Planner.Hosting;

namespace LamRobot.Planner.Lam;

/// <summary>Commands over one world, ready for the decoder; a row each.</summary>
/// <param name="Words">Tokens of the longest.</param>
/// <param name="Tensors">What no decision changes, by name.</param>
internal sealed record CommandTensors(int Words, IReadOnlyList<RowBuffer<float>> Tensors) : IDisposable
{
    /// <summary>The name of the logits of where a span ends; shape [start, end].</summary>
    public const string EndsName = "ends";

    private readonly RowBuffer<float> ends = Tensors.Single(tensor => tensor.Name == EndsName);

    /// <summary>The logits of a span's end for a start, without the decoder's state.</summary>
    public ReadOnlySpan<float> Ends(int row, int start) => ends[row].Slice(start * Words, Words);

    /// <summary>The same commands several times, or in another order.</summary>
    public CommandTensors Select(IReadOnlyList<int> sources) => new(Words, [.. Tensors.Select(tensor => tensor.Select(sources))]);

    public void Copy(int from, int to)
    {
        foreach (var tensor in Tensors)
        {
            tensor.Copy(from, to);
        }
    }

    public void Dispose()
    {
        foreach (var tensor in Tensors)
        {
            tensor.Dispose();
        }
    }
}
