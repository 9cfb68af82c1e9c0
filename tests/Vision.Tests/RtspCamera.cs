using System.Diagnostics;
using System.Globalization;

namespace LamRobot.Vision.Tests;

/// <summary>A network camera as a process of its own, by GStreamer's RTSP server: red pictures of 64 x 48, for one person with a password.</summary>
internal sealed class RtspCamera : IAsyncDisposable
{
    private readonly Process process;
    private readonly int port;

    private RtspCamera(Process process, int port)
    {
        this.process = process;
        this.port = port;
    }

    /// <summary>Switches a camera on.</summary>
    /// <param name="coding">How it sends its pictures: <c>h264</c> or <c>jpeg</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The camera; it answers.</returns>
    public static async Task<RtspCamera> StartAsync(string coding, CancellationToken cancellationToken)
    {
        // Debian's own Python: another on the path would not know GStreamer.
        var start = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Programs", "rtsp_camera.py"), coding])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
        if (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            return new(process, int.Parse(line, CultureInfo.InvariantCulture));
        }

        using (process)
        {
            throw new InvalidOperationException($"The camera did not start (eng/setup.sh test): {await complaint}");
        }
    }

    /// <summary>Its address.</summary>
    /// <param name="password">The password that is given.</param>
    /// <returns>The address, with the person's name.</returns>
    public string Address(string password) => string.Create(CultureInfo.InvariantCulture, $"rtsp://anna:{password}@127.0.0.1:{port}/live");

    /// <summary>Switches it off.</summary>
    public void SwitchOff() => process.Kill();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        SwitchOff();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
