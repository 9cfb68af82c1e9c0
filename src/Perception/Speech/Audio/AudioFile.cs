using System.Buffers;

namespace LamRobot.Perception.Speech;

/// <summary>Reads recordings: WAV of any rate, width and channel count by itself, other formats through ffmpeg where it is installed.</summary>
public static class AudioFile
{
    /// <summary>The largest recording that is read: 256 MiB.</summary>
    public const long MaximumBytes = 256L << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The recording, or why it could not be read.</returns>
    public static async ValueTask<AudioReading> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var stream = File.OpenRead(path);
            await using var closing = stream.ConfigureAwait(false);
            return await ReadAsync(stream, path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return AudioReading.Unreadable(exception.Message);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The bytes of a recording; left open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The recording, or why it could not be read.</returns>
    public static ValueTask<AudioReading> ReadAsync(Stream stream, CancellationToken cancellationToken) => ReadAsync(stream, null, cancellationToken);

    private static async ValueTask<AudioReading> ReadAsync(Stream stream, string? path, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        if (!await TryCopyAsync(stream, bytes, cancellationToken).ConfigureAwait(false))
        {
            return AudioReading.Unreadable($"The recording is larger than {MaximumBytes >> 20} MiB.");
        }

        var content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        if (content.IsEmpty)
        {
            return AudioReading.Unreadable("The recording is empty.");
        }

        if (WavDecoder.LooksLikeWav(content.Span) && !WavDecoder.IsEncoded(content.Span))
        {
            return WavDecoder.Decode(content.Span);
        }

        return path is not null
            ? await FfmpegDecoder.DecodeAsync(Path.GetFullPath(path), cancellationToken).ConfigureAwait(false)
            : await DecodeCopyAsync(content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>ffmpeg gets a file, not a pipe: some formats keep their index at the end.</summary>
    private static async ValueTask<AudioReading> DecodeCopyAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var copy = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(copy, content, cancellationToken).ConfigureAwait(false);
            return await FfmpegDecoder.DecodeAsync(copy, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static async ValueTask<bool> TryCopyAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
    {
        var block = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            int read;
            while ((read = await from.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (to.Length + read > MaximumBytes)
                {
                    return false;
                }

                to.Write(block, 0, read);
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
