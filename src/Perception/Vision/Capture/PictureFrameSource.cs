using System.Runtime.CompilerServices;
using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Gives pictures of files, in the order of their names, as a camera would.</summary>
/// <param name="location">A file, or a folder with a pattern such as <c>shots/*.png</c>.</param>
/// <param name="setup">What is known of the camera.</param>
/// <param name="timeProvider">The clock that stamps the frames.</param>
public sealed class PictureFrameSource(string location, CameraSetup setup, TimeProvider timeProvider) : IFrameSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<CameraFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in Files())
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
            var frame = PictureCoding.Decode(bytes, timeProvider.GetUtcNow()) ?? throw new IOException($"{file} is no picture that can be read.");
            yield return setup.On(frame);
        }
    }

    private string[] Files()
    {
        var pattern = Path.GetFileName(location);
        if (!pattern.Contains('*', StringComparison.Ordinal) && !pattern.Contains('?', StringComparison.Ordinal))
        {
            return [location];
        }

        var folder = Path.GetDirectoryName(location) is { Length: > 0 } named ? named : ".";
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? files : throw new IOException($"There is no picture {location}.");
    }
}
