using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace LamRobot.Actuators.Desktop;

/// <summary>A connection to an X display: only as much of the protocol as is needed to hear of keys.</summary>
/// <remarks>Source: X Window System Protocol, chapter 8 and appendix B (encoding); XI2proto.h of xorgproto.</remarks>
internal sealed class XConnection : IDisposable
{
    /// <summary>How long every answer and event is at least.</summary>
    public const int AnswerLength = 32;

    private const int MostBytes = 1 << 20;

    private readonly NetworkStream stream;

    private XConnection(NetworkStream stream) => this.stream = stream;

    /// <summary>The window in which all others are.</summary>
    public uint Root { get; private set; }

    /// <summary>Connects.</summary>
    /// <param name="display">The display, such as <c>:0</c>.</param>
    /// <param name="authority">The file with the display's secret; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="IOException">It is refused.</exception>
    /// <exception cref="SocketException">There is no such display.</exception>
    public static async ValueTask<XConnection> OpenAsync(string display, string? authority, CancellationToken cancellationToken)
    {
        var number = display.TrimStart(':').Split('.')[0];
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint($"/tmp/.X11-unix/X{number}"), cancellationToken).ConfigureAwait(false);
            var connection = new XConnection(new NetworkStream(socket, ownsSocket: true));
            await connection.GreetAsync(authority is null ? [] : XAuthority.Find(authority, number), cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request.</summary>
    /// <param name="opcode">The request.</param>
    /// <param name="minor">What comes in its second byte.</param>
    /// <param name="body">What follows its length; a multiple of four bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it was sent.</returns>
    public ValueTask SendAsync(byte opcode, byte minor, byte[] body, CancellationToken cancellationToken)
    {
        var request = new byte[4 + body.Length];
        (request[0], request[1]) = (opcode, minor);
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(2), (ushort)(request.Length / 4));
        body.CopyTo(request, 4);
        return stream.WriteAsync(request, cancellationToken);
    }

    /// <summary>Reads the next answer, error or event.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>All of its bytes.</returns>
    /// <exception cref="EndOfStreamException">The display is gone.</exception>
    public async ValueTask<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        const int answer = 1;
        const int genericEvent = 35;
        var head = new byte[AnswerLength];
        await stream.ReadExactlyAsync(head, cancellationToken).ConfigureAwait(false);
        var more = (head[0] & 0x7F) is answer or genericEvent ? BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) * 4L : 0;
        if (more is < 0 or > MostBytes)
        {
            throw new IOException($"The display sent {more} bytes at once.");
        }

        var whole = new byte[AnswerLength + more];
        head.CopyTo(whole, 0);
        await stream.ReadExactlyAsync(whole.AsMemory(AnswerLength), cancellationToken).ConfigureAwait(false);
        return whole;
    }

    /// <summary>Asks for an extension.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The opcode of its requests; null where the display lacks it.</returns>
    public async ValueTask<byte?> FindExtensionAsync(string name, CancellationToken cancellationToken)
    {
        const byte queryExtension = 98;
        var body = new byte[4 + Padded(name.Length)];
        BinaryPrimitives.WriteUInt16LittleEndian(body, (ushort)name.Length);
        Encoding.ASCII.GetBytes(name, body.AsSpan(4));
        await SendAsync(queryExtension, 0, body, cancellationToken).ConfigureAwait(false);
        var answer = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return answer[0] == 1 && answer[8] != 0 ? answer[9] : null;
    }

    /// <inheritdoc />
    public void Dispose() => stream.Dispose();

    /// <summary>A length as it is on the wire.</summary>
    /// <param name="length">Bytes.</param>
    /// <returns>The next multiple of four.</returns>
    public static int Padded(int length) => (length + 3) & ~3;

    private async ValueTask GreetAsync(byte[] secret, CancellationToken cancellationToken)
    {
        var name = secret.Length > 0 ? "MIT-MAGIC-COOKIE-1"u8.ToArray() : [];
        var greeting = new byte[12 + Padded(name.Length) + Padded(secret.Length)];
        greeting[0] = (byte)'l';
        greeting[2] = 11;
        BinaryPrimitives.WriteUInt16LittleEndian(greeting.AsSpan(6), (ushort)name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(greeting.AsSpan(8), (ushort)secret.Length);
        name.CopyTo(greeting, 12);
        secret.CopyTo(greeting, 12 + Padded(name.Length));
        await stream.WriteAsync(greeting, cancellationToken).ConfigureAwait(false);
        var head = new byte[8];
        await stream.ReadExactlyAsync(head, cancellationToken).ConfigureAwait(false);
        var rest = new byte[BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(6)) * 4];
        await stream.ReadExactlyAsync(rest, cancellationToken).ConfigureAwait(false);
        if (head[0] != 1)
        {
            throw new IOException("The display lets nobody in without its secret.");
        }

        // The screens come after the maker's name and the formats of pictures, eight bytes each.
        var screens = 32 + Padded(BinaryPrimitives.ReadUInt16LittleEndian(rest.AsSpan(16))) + (8 * rest[21]);
        Root = BinaryPrimitives.ReadUInt32LittleEndian(rest.AsSpan(screens));
    }
}
