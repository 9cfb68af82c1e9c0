using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>The small real program of the tests, fresh for each of them.</summary>
[SupportedOSPlatform("linux")]
internal sealed class FormProgram : IAsyncDisposable
{
    private static readonly string[] Command = ["/usr/bin/python3", Path.Combine(AppContext.BaseDirectory, "Programs", "form.py")];

    private readonly DesktopFixture fixture;

    private FormProgram(DesktopFixture fixture, DesktopProcess process, AccessibleNode window)
    {
        this.fixture = fixture;
        Process = process;
        Window = window;
    }

    public DesktopProcess Process { get; }

    public AccessibleNode Window { get; }

    public static async Task<FormProgram> StartAsync(DesktopFixture fixture, string? folder = null)
    {
        var token = TestContext.Current.CancellationToken;
        var process = fixture.Desktop.StartProgram(Command[0], folder is null ? [Command[1]] : [Command[1], folder]);
        var window = await fixture.Watch.WaitForAsync(look => FindWindowAsync(fixture, process.Id, look), DesktopFixture.Patience, token);
        Assert.True(window is not null, process.Said);
        return new FormProgram(fixture, process, window);
    }

    public async Task<AccessibleElement> FindAsync(string role, string? name = null)
    {
        var found = await fixture.Watch.WaitForElementAsync(
            Window, new TreeOptions(), element => element.Role == role && (name is null || element.Name == name), DesktopFixture.Patience, TestContext.Current.CancellationToken);
        Assert.True(found is not null, $"There is no {role} \"{name}\".");
        return found;
    }

    public async Task ExpectStatusAsync(string text)
    {
        var token = TestContext.Current.CancellationToken;
        var status = await FindAsync("label", "Status");
        var seen = await fixture.Watch.WaitUntilAsync(async look => await status.Node.Text.GetAsync(look) == text, DesktopFixture.Patience, token);
        Assert.True(seen, $"The status is \"{await status.Node.Text.GetAsync(token)}\".");
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
        }

        await Process.WaitForExitAsync(CancellationToken.None);
    }

    private static async ValueTask<AccessibleNode?> FindWindowAsync(DesktopFixture fixture, int processId, CancellationToken cancellationToken)
    {
        foreach (var program in await fixture.Bus.GetApplicationsAsync(cancellationToken))
        {
            if (await fixture.Bus.GetProcessIdAsync(program, cancellationToken) == processId)
            {
                foreach (var window in await program.GetChildrenAsync(cancellationToken))
                {
                    // All of it is there once it has the focus.
                    if ((await window.GetStatesAsync(cancellationToken)).HasFlag(AccessibleStates.Active))
                    {
                        return window;
                    }
                }
            }
        }

        return null;
    }
}
