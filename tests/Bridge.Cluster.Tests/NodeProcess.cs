using System.Diagnostics;

namespace LamRobot.Bridge.Cluster.Tests;

/// <summary>The program as a process of its own: a node, a planner worker or a robot, which can be killed.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly Process process;

    private NodeProcess(Process process) => this.process = process;

    /// <summary>Starts it and waits for its first line.</summary>
    public static async Task<NodeProcess> StartAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "lamrobot"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("lamrobot did not start.");
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        if (await process.StandardOutput.ReadLineAsync(cancellationToken) is null)
        {
            throw new InvalidOperationException($"lamrobot {string.Join(' ', arguments)} ended: {await errors}");
        }

        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return new(process);
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}
