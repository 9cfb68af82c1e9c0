namespace LamRobot.Benchmarks.Stop;

/// <summary>A way in which somebody can stop the robot.</summary>
/// <param name="Name">What it is.</param>
/// <param name="SendAsync">Stops.</param>
internal sealed record StopInput(string Name, Func<CancellationToken, Task> SendAsync);
