namespace LamRobot.Screen.Tests;

public sealed class X11ScreenTests
{
    [Fact]
    public async Task A_screen_that_is_not_there_is_told_and_does_not_end_the_program()
    {
        var screen = new X11Screen(":9999", TimeProvider.System);

        var failure = await Assert.ThrowsAsync<IOException>(async () => await screen.CaptureAsync(TestContext.Current.CancellationToken));

        Assert.Contains(":9999", failure.Message, StringComparison.Ordinal);
    }
}
