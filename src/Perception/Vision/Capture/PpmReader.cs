using System.Globalization;
using System.Text;
using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Reads pictures that follow each other in a stream as binary PPM.</summary>
internal sealed class PpmReader(Stream stream)
{
    private const int MostPixels = 64_000_000;
    private readonly byte[] one = new byte[1];

    /// <summary>Reads the next picture; null at the end of the stream.</summary>
    /// <exception cref="IOException">What comes is no PPM picture.</exception>
    public async ValueTask<CameraFrame?> ReadAsync(TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (await WordAsync(cancellationToken).ConfigureAwait(false) is not { Length: > 0 } magic)
        {
            return null;
        }

        var width = Number(await WordAsync(cancellationToken).ConfigureAwait(false));
        var height = Number(await WordAsync(cancellationToken).ConfigureAwait(false));
        var most = Number(await WordAsync(cancellationToken).ConfigureAwait(false));
        if (magic != "P6" || most != 255 || width <= 0 || height <= 0 || (long)width * height > MostPixels)
        {
            throw new IOException("The stream's pictures cannot be read.");
        }

        var pixels = new byte[3 * width * height];
        if (await stream.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < pixels.Length)
        {
            return null;
        }

        for (var at = 0; at < pixels.Length; at += 3)
        {
            (pixels[at], pixels[at + 2]) = (pixels[at + 2], pixels[at]);
        }

        return new CameraFrame(pixels, width, height, 3 * width, timeProvider.GetUtcNow());
    }

    private static int Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async ValueTask<string> WordAsync(CancellationToken cancellationToken)
    {
        var word = new StringBuilder();
        while (word.Length < 16 && await stream.ReadAsync(one, cancellationToken).ConfigureAwait(false) == 1 && !char.IsWhiteSpace((char)one[0]))
        {
            word.Append((char)one[0]);
        }

        return word.ToString();
    }
}
