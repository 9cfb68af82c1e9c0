namespace LamRobot.Interop.Tests;

/// <summary>Waits for what another program does.</summary>
internal static class Wait
{
    /// <summary>Waits until something is so; fails when it is not in time.</summary>
    /// <param name="condition">What is waited for.</param>
    /// <param name="patience">How long.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task UntilAsync(Func<bool> condition, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var began = TimeProvider.System.GetTimestamp(); !condition();)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < patience, "It did not happen.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellationToken);
        }
    }
}
