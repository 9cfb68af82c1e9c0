using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace LamRobot.Interop.Tests;

/// <summary>The virtual vehicle of vda-5050-lib in a process of its own.</summary>
internal sealed class VirtualAgv : IAsyncDisposable
{
    private readonly Process process;

    private VirtualAgv(Process process, VdaTopics topics)
    {
        this.process = process;
        Topics = topics;
    }

    public VdaTopics Topics { get; }

    /// <summary>Starts a vehicle at node <c>home</c>, which is at (0, 0) on the map <c>hall</c>, and waits until it is connected.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="serialNumber">Its serial number.</param>
    /// <param name="timeLapse">How many times faster than real it drives and acts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<VirtualAgv> StartAsync(BrokerAddress broker, string serialNumber, double timeLapse, CancellationToken cancellationToken)
    {
        var topics = new VdaTopics("uagv", VdaDialect.V200.Major, new("Coaty", serialNumber));
        var options = JsonSerializer.Serialize(new
        {
            url = $"mqtt://{broker.Host}:{broker.Port.ToString(CultureInfo.InvariantCulture)}",
            interfaceName = topics.InterfaceName,
            manufacturer = topics.Robot.Manufacturer,
            serialNumber,
            version = VdaDialect.V200.Version,
            position = new { mapId = "hall", x = 0, y = 0, theta = 0, lastNodeId = "home" },
            timeLapse,
        });
        var process = Process.Start(new ProcessStartInfo("node", [Script.Path("agv.js"), options]) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("node did not start.");
        var agv = new VirtualAgv(process, topics);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is var line && line != "ready")
            {
                _ = line ?? throw new InvalidOperationException("The virtual vehicle ended before it was connected.");
            }
        }
        catch
        {
            await agv.DisposeAsync();
            throw;
        }

        return agv;
    }

    /// <summary>Stops it with a goodbye.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync("stop".AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Holds the process where it is: it neither drives nor answers, and its connection stays open.</summary>
    public Task FreezeAsync(CancellationToken cancellationToken) => SignalAsync("-STOP", cancellationToken);

    /// <summary>Lets a frozen process go on.</summary>
    public Task ThawAsync(CancellationToken cancellationToken) => SignalAsync("-CONT", cancellationToken);

    /// <summary>Ends it without a word.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        // The shell's own kill: the program of that name is not everywhere.
        using var shell = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill {signal} {process.Id}")]);
        await shell.WaitForExitAsync(cancellationToken);
    }
}
