using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace LamRobot.Actuators.Desktop;

/// <summary>Notices the person on an X display: whatever a real keyboard or mouse does, and what some other program pretends while nothing is sent from here.</summary>
/// <remarks>
/// What is sent from here comes from the display's pretended keyboard and mouse (XTEST), which a hand never uses.
/// A display that cannot tell (Wayland, another machine's) is not watched: there <see cref="MouseWatch"/> notices the mouse alone.
/// </remarks>
internal sealed class InputWatch : IAsyncDisposable
{
    private const byte SelectEvents = 46;
    private const byte QueryVersion = 47;
    private const byte QueryDevice = 48;
    private const int RawKeyPress = 13;
    private const int RawButtonPress = 15;
    private const int RawMotion = 17;

    // The display tells of a key or a move a moment after it was sent.
    private static readonly TimeSpan Echo = TimeSpan.FromMilliseconds(500);

    private readonly XConnection display;
    private readonly PersonGuard person;
    private readonly TimeProvider timeProvider;
    private readonly byte extension;
    private readonly HashSet<ushort> pretended;
    private readonly CancellationTokenSource ending = new();
    private readonly Task listening;
    private int ours;
    private long lastOurs;

    private InputWatch(XConnection display, byte extension, HashSet<ushort> pretended, PersonGuard person, TimeProvider timeProvider)
    {
        this.display = display;
        this.extension = extension;
        this.pretended = pretended;
        this.person = person;
        this.timeProvider = timeProvider;
        lastOurs = timeProvider.GetTimestamp() - timeProvider.TimestampFrequency;
        listening = ListenAsync();
    }

    /// <summary>Begins to watch, where that is possible.</summary>
    /// <param name="options">Which display.</param>
    /// <param name="person">Is told.</param>
    /// <param name="timeProvider">Measures how long what was sent is under way.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The watch; null where the display does not tell.</returns>
    public static async ValueTask<InputWatch?> TryStartAsync(DesktopActuatorOptions options, PersonGuard person, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var name = options.Display ?? Environment.GetEnvironmentVariable("DISPLAY");
        if (name is null || !name.StartsWith(':'))
        {
            return null;
        }

        var authority = options.DisplayAuthority ?? Environment.GetEnvironmentVariable("XAUTHORITY") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".Xauthority");
        XConnection? display = null;
        try
        {
            display = await XConnection.OpenAsync(name, File.Exists(authority) ? authority : null, cancellationToken).ConfigureAwait(false);
            if (await display.FindExtensionAsync("XInputExtension", cancellationToken).ConfigureAwait(false) is { } extension)
            {
                var pretended = await BeginAsync(display, extension, cancellationToken).ConfigureAwait(false);
                return new InputWatch(display, extension, pretended, person, timeProvider);
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            // No such display, or not for us.
        }

        display?.Dispose();
        return null;
    }

    /// <summary>Says that something is sent from here until <see cref="EndOurs"/>.</summary>
    public void BeginOurs() => Interlocked.Increment(ref ours);

    /// <summary>Says that it was sent.</summary>
    public void EndOurs()
    {
        Volatile.Write(ref lastOurs, timeProvider.GetTimestamp());
        Interlocked.Decrement(ref ours);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        await listening.ConfigureAwait(false);
        display.Dispose();
        ending.Dispose();
    }

    private static async ValueTask<HashSet<ushort>> BeginAsync(XConnection display, byte extension, CancellationToken cancellationToken)
    {
        // Raw events came with version 2.0; since 2.1 they also come while another program has the keyboard to itself.
        await display.SendAsync(extension, QueryVersion, [2, 0, 2, 0], cancellationToken).ConfigureAwait(false);
        await display.ReadAsync(cancellationToken).ConfigureAwait(false);
        await display.SendAsync(extension, QueryDevice, [0, 0, 0, 0], cancellationToken).ConfigureAwait(false);
        var pretended = PretendedIn(await display.ReadAsync(cancellationToken).ConfigureAwait(false));
        var select = new byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(select, display.Root);
        select[4] = 1;
        // Of all keyboards and mice together, one word of mask.
        (select[8], select[10]) = (1, 1);
        BinaryPrimitives.WriteUInt32LittleEndian(select.AsSpan(12), (1u << RawKeyPress) | (1u << RawButtonPress) | (1u << RawMotion));
        await display.SendAsync(extension, SelectEvents, select, cancellationToken).ConfigureAwait(false);
        return pretended;
    }

    private static HashSet<ushort> PretendedIn(byte[] answer)
    {
        var found = new HashSet<ushort>();
        var at = XConnection.AnswerLength;
        for (var device = Number(answer, 8); device > 0; device--)
        {
            var (id, classes, length) = (Number(answer, at), Number(answer, at + 6), Number(answer, at + 8));
            if (Encoding.UTF8.GetString(answer, at + 12, length).Contains("XTEST", StringComparison.Ordinal))
            {
                found.Add(id);
            }

            at += 12 + XConnection.Padded(length);
            for (; classes > 0; classes--)
            {
                at += Number(answer, at + 2) * 4;
            }
        }

        return found;
    }

    private static ushort Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private async Task ListenAsync()
    {
        const int genericEvent = 35;
        try
        {
            while (true)
            {
                var told = await display.ReadAsync(ending.Token).ConfigureAwait(false);
                if ((told[0] & 0x7F) == genericEvent && told[1] == extension && !IsOurs(Number(told, 20)))
                {
                    await person.NoticeAsync(Number(told, 8) == RawKeyPress ? "the keyboard" : "the mouse").ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The display, or this, has ended.
            return;
        }
    }

    private bool IsOurs(ushort device) => pretended.Contains(device)
        && (Volatile.Read(ref ours) > 0 || timeProvider.GetElapsedTime(Volatile.Read(ref lastOurs)) < Echo);
}
