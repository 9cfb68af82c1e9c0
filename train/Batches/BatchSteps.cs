namespace LamRobot.Training.Batches;

/// <summary>The decoder's steps of a batch with the right answers; unused steps at the end are not valid.</summary>
internal sealed class BatchSteps(int commands, int steps, int rows)
{
    /// <summary>Marks a pointer that nobody knows.</summary>
    public const long Unknown = -100;

    public int Count => steps;

    public long[] Kind { get; } = new long[commands * steps];

    public long[] Parameter { get; } = new long[commands * steps];

    public long[] Action { get; } = new long[commands * steps];

    public long[] Previous { get; } = new long[commands * steps];

    /// <summary>The word pointed at before.</summary>
    public long[] Pointer { get; } = new long[commands * steps];

    /// <summary>What became of the step before.</summary>
    public long[] Outcome { get; } = new long[commands * steps];

    /// <summary>Whether <see cref="Pointer"/> is given by the data; else the network's own is used.</summary>
    public bool[] PointerKnown { get; } = new bool[commands * steps];

    public bool[] Valid { get; } = new bool[commands * steps];

    /// <summary>Allowed rows [b,t,c].</summary>
    public bool[] Allowed { get; } = new bool[commands * steps * rows];

    /// <summary>Right rows [b,t,c].</summary>
    public bool[] Gold { get; } = new bool[commands * steps * rows];

    public bool[] HasGold { get; } = new bool[commands * steps];

    public long[] GoldPointer { get; } = Enumerable.Repeat(Unknown, commands * steps).ToArray();

    public long[] GoldEnd { get; } = Enumerable.Repeat(Unknown, commands * steps).ToArray();
}
