namespace LamRobot.Bridge.Service;

/// <summary>Waits, not for long, for something that a robot is about to say.</summary>
internal static class RobotWait
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Waits until something holds, or patience ends.</summary>
    /// <param name="holds">What shall hold.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it holds, or after three seconds: a robot that sees nothing is still a robot.</returns>
    public static async ValueTask UntilAsync(Func<ValueTask<bool>> holds, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (!await holds() && time.GetElapsedTime(started) < Patience)
        {
            await Task.Delay(Interval, time, cancellationToken);
        }
    }
}
