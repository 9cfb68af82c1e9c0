using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>A real mosquitto on a free port of this machine.</summary>
internal sealed class MosquittoBroker : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private MosquittoBroker(Process process, string folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Address = new("127.0.0.1", port);
    }

    public BrokerAddress Address { get; }

    public static async Task<MosquittoBroker> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("mosquitto-").FullName;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var configuration = Path.Combine(folder, "mosquitto.conf");
        await File.WriteAllTextAsync(configuration, $"listener {port} 127.0.0.1\nallow_anonymous true\nset_tcp_nodelay true\npersistence false\nconnection_messages false\n", cancellationToken);
        var process = Process.Start(new ProcessStartInfo(Executable(), ["-c", configuration]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException("mosquitto did not start.");
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line && !line.Contains("running", StringComparison.Ordinal))
        {
        }

        return new(process, folder, port);
    }

    /// <summary>Has it answer nothing more while its connections stay, as when the network is cut.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    /// <summary>Has it go on.</summary>
    public Task ThawAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static string Executable() =>
        Array.Find(["/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto"], File.Exists)
        ?? throw new InvalidOperationException("mosquitto is not installed: eng/setup.sh test installs it.");
}
