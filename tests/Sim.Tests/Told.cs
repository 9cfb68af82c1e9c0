using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

/// <summary>Passes progress on at once.</summary>
internal sealed class Told(Action<ActionProgress> take) : IProgress<ActionProgress>
{
    public void Report(ActionProgress value) => take(value);
}
