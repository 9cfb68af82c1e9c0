namespace LamRobot.Planner.Hosting;

/// <summary>A run of a graph that is under way: the graph cannot end before it.</summary>
/// <param name="life">Held for reading.</param>
internal readonly struct GraphRun(ReaderWriterLockSlim life) : IDisposable
{
    public void Dispose() => life.ExitReadLock();
}
