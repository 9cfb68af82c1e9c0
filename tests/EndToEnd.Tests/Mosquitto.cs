using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LamRobot.EndToEnd.Tests;

/// <summary>A mosquitto broker of its own on a free port; eng/setup.sh test installs mosquitto.</summary>
internal sealed class Mosquitto(Process process, string folder, BrokerAddress address) : IAsyncDisposable
{
    public BrokerAddress Address => address;

    public static async ValueTask<Mosquitto> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lamrobot-mosquitto-").FullName;
        var port = FreePort();
        var configuration = Path.Combine(folder, "mosquitto.conf");
        await File.WriteAllTextAsync(configuration, $"listener {port} 127.0.0.1\nallow_anonymous true\nset_tcp_nodelay true\npersistence false\nlog_dest none\n", TestContext.Current.CancellationToken);
        var program = File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto";
        var process = Process.Start(new ProcessStartInfo(program, ["-c", configuration]) { RedirectStandardError = true })!;
        return new(process, folder, new BrokerAddress("127.0.0.1", port));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
