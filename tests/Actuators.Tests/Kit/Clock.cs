namespace LamRobot.Actuators.Tests;

/// <summary>Waits for something without a fixed time.</summary>
internal static class Clock
{
    /// <summary>Yields until something holds.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
