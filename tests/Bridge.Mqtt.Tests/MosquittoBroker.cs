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

    public static Task<MosquittoBroker> StartAsync(CancellationToken cancellationToken) => StartAsync(FreePort, cancellationToken);

    /// <summary>Starts it on the first port of some that nobody has.</summary>
    public static async Task<MosquittoBroker> StartAsync(Func<int> nextPort, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("mosquitto-").FullName;
        while (true)
        {
            if (await TryStartAsync(folder, nextPort(), cancellationToken) is { } broker)
            {
                return broker;
            }
        }
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

    // Another program may take the port before mosquitto does: then there is another one.
    private static async Task<MosquittoBroker?> TryStartAsync(string folder, int port, CancellationToken cancellationToken)
    {
        var configuration = Path.Combine(folder, "mosquitto.conf");
        await File.WriteAllTextAsync(configuration, $"listener {port} 127.0.0.1\nallow_anonymous true\nset_tcp_nodelay true\npersistence false\nconnection_messages false\n", cancellationToken);
        var process = Process.Start(new ProcessStartInfo(Executable(), ["-c", configuration]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException("mosquitto did not start.");
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            said.Add(line);
            if (line.Contains("running", StringComparison.Ordinal))
            {
                return new(process, folder, port);
            }
        }

        await process.WaitForExitAsync(cancellationToken);
        process.Dispose();
        return said.Any(static line => line.Contains("Address already in use", StringComparison.Ordinal))
            ? null
            : throw new InvalidOperationException($"mosquitto ended: {string.Join(' ', said)}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
