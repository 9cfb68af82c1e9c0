using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>A virtual desktop that the tests of a class share, with its accessibility bus.</summary>
[SupportedOSPlatform("linux")]
public sealed class DesktopFixture : IAsyncLifetime
{
    // Only how long a test that fails takes: a loaded machine may be slow.
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public VirtualDesktop Desktop { get; private set; } = null!;

    internal AccessibilityBus Bus { get; private set; } = null!;

    internal DesktopWatch Watch { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var token = CancellationToken.None;
        Desktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions { StartTimeout = Patience }, TimeProvider.System, token);
        Bus = await AccessibilityBus.ConnectAsync(Desktop.SessionBusAddress, new BusOptions { CallTimeout = Patience }, TimeProvider.System, token);
        Watch = await DesktopWatch.StartAsync(Bus, token);
    }

    public async ValueTask DisposeAsync()
    {
        if (Bus is not null)
        {
            await Watch.DisposeAsync();
            await Bus.DisposeAsync();
        }

        if (Desktop is not null)
        {
            await Desktop.DisposeAsync();
        }
    }
}
