using System.Globalization;
using System.Runtime.CompilerServices;
using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Gives the frames of a camera of this machine or a video file by OpenCV.</summary>
/// <param name="address">The camera or file.</param>
/// <param name="setup">What is known of the camera.</param>
/// <param name="timeProvider">The clock that stamps frames, and paces files.</param>
public sealed class VideoFrameSource(SourceAddress address, CameraSetup setup, TimeProvider timeProvider) : IFrameSource
{
    /// <summary>Whether a file's frame comes only when its time has come; false gives frames as fast as they are taken.</summary>
    public bool IsRealTime { get; init; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CameraFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        VisionLibrary.Require();
        using var capture = await Task.Run(Open, cancellationToken).ConfigureAwait(false);
        using var pixels = new Mat();
        var began = timeProvider.GetUtcNow();
        var isFile = address.Kind == SourceKind.Video;
        var interval = TimeSpan.FromSeconds(1 / (capture.Fps is > 0 and < 1000 ? capture.Fps : 30));
        for (var number = 0L; ; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!await Task.Run(() => capture.Read(pixels) && !pixels.Empty(), cancellationToken).ConfigureAwait(false))
            {
                if (isFile && number > 0)
                {
                    yield break;
                }

                throw new IOException($"{address.Shown} gives no {(number == 0 ? "" : "more ")}pictures.");
            }

            var timestamp = isFile ? began + (number * interval) : timeProvider.GetUtcNow();
            await WaitUntilAsync(timestamp, cancellationToken).ConfigureAwait(false);
            yield return setup.On(PictureCoding.Copy(pixels, timestamp));
        }
    }

    private VideoCapture Open()
    {
        if (address.Kind == SourceKind.Video && !File.Exists(address.Location))
        {
            throw new IOException($"There is no file {address.Location}.");
        }

        var capture = address.Kind == SourceKind.Device
            ? new VideoCapture(int.Parse(address.Location, CultureInfo.InvariantCulture))
            : new VideoCapture(address.Location, VideoCaptureAPIs.ANY);
        if (capture.IsOpened())
        {
            return capture;
        }

        capture.Dispose();
        throw new IOException($"{address.Shown} cannot be opened.");
    }

    private async ValueTask WaitUntilAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        var wait = due - timeProvider.GetUtcNow();
        if (IsRealTime && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }
}
