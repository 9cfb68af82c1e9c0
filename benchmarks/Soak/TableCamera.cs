using System.Runtime.CompilerServices;
using LamRobot.Contracts;
using LamRobot.Perception.Vision;
using LamRobot.Sim;

namespace LamRobot.Benchmarks.Soak;

/// <summary>The simulated table's camera, ten pictures a second.</summary>
internal sealed class TableCamera : IFrameSource
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly TabletopWorld world = TabletopWorld.BuiltIn([Fact.Of("scatter", "table")], 7, SimulationFaults.None, SimulationClock.DefaultStart, PositionSource.Camera);

    public async IAsyncEnumerable<CameraFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ticks = new PeriodicTimer(Interval, TimeProvider.System);
        while (await ticks.WaitForNextTickAsync(cancellationToken))
        {
            yield return world.Take("overview");
        }
    }
}
