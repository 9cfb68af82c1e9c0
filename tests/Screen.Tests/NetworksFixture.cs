namespace LamRobot.Screen.Tests;

/// <summary>The networks, loaded once for the tests of a class.</summary>
public sealed class NetworksFixture : IDisposable
{
    public ScreenText Text { get; } = new(Page.Options);

    public void Dispose() => Text.Dispose();
}
