using System.Globalization;
using System.Runtime.CompilerServices;
using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Writes every frame that passes to a folder: the only part of seeing that keeps a picture, and only where it is put in.</summary>
/// <param name="source">Where frames come from.</param>
/// <param name="folder">Where they are written, as PNG; it is made when it is not there.</param>
public sealed class FrameRecorder(IFrameSource source, string folder) : IFrameSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<CameraFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var number = 0;
        await foreach (var frame in source.CaptureAsync(cancellationToken).ConfigureAwait(false))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{number++:000000}.png");
            await File.WriteAllBytesAsync(Path.Combine(folder, name), PictureCoding.Encode(frame, PictureFormat.Png), cancellationToken).ConfigureAwait(false);
            yield return frame;
        }
    }
}
