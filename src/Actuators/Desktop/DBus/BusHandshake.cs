using System.Text;

namespace LamRobot.Actuators.Desktop;

/// <summary>Proves to a bus who we are: by the user that owns the socket (SASL EXTERNAL).</summary>
/// <remarks>Source: D-Bus specification 0.42, "Authentication Protocol"; the identity is left out, as the kernel tells it.</remarks>
internal static class BusHandshake
{
    private const int LongestLine = 512;

    /// <summary>Does it.</summary>
    /// <param name="stream">The fresh connection.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when messages can be sent.</returns>
    /// <exception cref="IOException">The bus rejected us, or is none.</exception>
    public static async ValueTask RunAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("\0AUTH EXTERNAL\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        await ExpectAsync(stream, "DATA", cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync("DATA\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        await ExpectAsync(stream, "OK", cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync("BEGIN\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask ExpectAsync(Stream stream, string word, CancellationToken cancellationToken)
    {
        var line = await ReadLineAsync(stream, cancellationToken).ConfigureAwait(false);
        if (!line.StartsWith(word, StringComparison.Ordinal))
        {
            throw new BusProtocolException($"The bus did not accept this user: it said \"{line}\" instead of {word}.");
        }
    }

    private static async ValueTask<string> ReadLineAsync(Stream stream, CancellationToken cancellationToken)
    {
        // One byte at a time: what follows the line belongs to the messages.
        var line = new byte[LongestLine];
        for (var length = 0; length < LongestLine; length++)
        {
            await stream.ReadExactlyAsync(line.AsMemory(length, 1), cancellationToken).ConfigureAwait(false);
            if (line[length] == '\n')
            {
                return Encoding.ASCII.GetString(line, 0, length).TrimEnd('\r');
            }
        }

        throw new BusProtocolException("The bus sent an endless line.");
    }
}
