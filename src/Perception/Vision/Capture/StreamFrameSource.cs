using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Gives the frames of a network stream, RTSP or HTTP, by an ffmpeg child process: OpenCV's library here is built without a network.</summary>
/// <param name="address">The stream.</param>
/// <param name="setup">What is known of the camera.</param>
/// <param name="timeProvider">The clock that stamps frames and measures silence.</param>
public sealed class StreamFrameSource(SourceAddress address, CameraSetup setup, TimeProvider timeProvider) : IFrameSource
{
    private const string Program = "ffmpeg";

    /// <summary>How long the stream may take to answer, or be silent; 10 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async IAsyncEnumerable<CameraFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var process = Start();
        try
        {
            var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var pictures = new PpmReader(process.StandardOutput.BaseStream);
            while (await NextAsync(pictures, cancellationToken).ConfigureAwait(false) is { } frame)
            {
                yield return setup.On(frame);
            }

            throw new IOException($"{address.Shown} gives no more pictures. {Reason(await complaint.ConfigureAwait(false))}".TrimEnd());
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async ValueTask<CameraFrame?> NextAsync(PpmReader pictures, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await pictures.ReadAsync(timeProvider, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"{address.Shown} gave no picture for {Patience.TotalSeconds:0} s."), exception);
        }
    }

    private Process Start()
    {
        string[] transport = address.Location.StartsWith("rtsp", StringComparison.OrdinalIgnoreCase) ? ["-rtsp_transport", "tcp", "-fflags", "nobuffer"] : [];
        string[] arguments =
        [
            "-nostdin", "-v", "error", .. transport, "-protocol_whitelist", "rtsp,rtp,udp,tcp,http,https,tls,crypto",
            "-i", address.Location, "-an", "-vsync", "passthrough", "-f", "image2pipe", "-c:v", "ppm", "pipe:1",
        ];
        try
        {
            return Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception exception)
        {
            throw new IOException("`ffmpeg`, which reads network streams, is not installed.", exception);
        }
    }

    /// <summary>The last line of a complaint, without the address, in which a password may stand.</summary>
    private string Reason(string complaint) => complaint.Trim().Split('\n')[^1].Replace(address.Location, address.Shown, StringComparison.Ordinal).Trim();
}
