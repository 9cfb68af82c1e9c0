using System.Net.Sockets;
using System.Threading.Channels;

namespace LamRobot.Actuators.Desktop;

/// <summary>Carries whole messages over a socket; one that is half sent is always sent to its end.</summary>
/// <remarks>What waits to be sent is bounded: whoever sends more waits, nothing is dropped.</remarks>
internal sealed class BusTransport : IAsyncDisposable
{
    private const int WaitingMessages = 4096;
    private const int ReadBuffer = 1 << 16;

    private readonly Socket socket;
    private readonly NetworkStream stream;
    private readonly BufferedStream input;
    private readonly Channel<ReadOnlyMemory<byte>> outgoing =
        Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(WaitingMessages) { SingleReader = true });

    private BusTransport(Socket socket)
    {
        this.socket = socket;
        stream = new NetworkStream(socket, ownsSocket: true);
        input = new BufferedStream(stream, ReadBuffer);
    }

    /// <summary>Connects to the first socket of an address that answers.</summary>
    /// <param name="address">The bus's address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The connection, past its handshake.</returns>
    /// <exception cref="IOException">No bus answers there, or none accepts this user.</exception>
    public static async ValueTask<BusTransport> ConnectAsync(string address, CancellationToken cancellationToken)
    {
        Exception? reason = null;
        foreach (var endPoint in BusAddress.Parse(address))
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
                var transport = new BusTransport(socket);
                await BusHandshake.RunAsync(transport.stream, cancellationToken).ConfigureAwait(false);
                return transport;
            }
            catch (Exception exception) when (exception is SocketException or IOException)
            {
                socket.Dispose();
                reason = exception;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw new BusClosedException(reason is null ? $"\"{address}\" names no Unix socket of a bus." : $"No bus answers at {address}: {reason.Message}", reason);
    }

    /// <summary>Sends a message when those before it are sent.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="cancellationToken">Gives up waiting for room.</param>
    /// <returns>A task that ends when it is on its way.</returns>
    public ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => outgoing.Writer.WriteAsync(message, cancellationToken);

    /// <summary>Writes what waits to be sent, until the connection ends.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that fails when the connection does.</returns>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await foreach (var message in outgoing.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            await stream.WriteAsync(message, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the next message.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The message.</returns>
    /// <exception cref="IOException">The bus closed the connection, or sent what is no message.</exception>
    public async ValueTask<BusMessage> ReadAsync(CancellationToken cancellationToken)
    {
        var header = new byte[BusMessageFormat.FixedHeader];
        await input.ReadExactlyAsync(header, cancellationToken).ConfigureAwait(false);
        var message = new byte[BusMessageFormat.LengthOf(header)];
        header.CopyTo(message, 0);
        await input.ReadExactlyAsync(message.AsMemory(header.Length), cancellationToken).ConfigureAwait(false);
        return BusMessageFormat.Decode(message);
    }

    /// <summary>Closes the socket; whoever waits in it is told.</summary>
    public void Close()
    {
        outgoing.Writer.TryComplete();
        socket.Dispose();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Close();
        await stream.DisposeAsync().ConfigureAwait(false);
        await input.DisposeAsync().ConfigureAwait(false);
    }
}
