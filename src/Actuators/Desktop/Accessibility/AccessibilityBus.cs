namespace LamRobot.Actuators.Desktop;

/// <summary>The bus on which programs show their user interfaces, and what is found on it.</summary>
internal sealed class AccessibilityBus : IAsyncDisposable
{
    /// <summary>What all names of its interfaces begin with.</summary>
    public const string Namespace = "org.a11y.atspi.";

    /// <summary>The name of its registry.</summary>
    public const string Registry = Namespace + "Registry";

    private const string Launcher = "org.a11y.Bus";
    private const string Bus = "org.freedesktop.DBus";

    private static readonly ObjectPath LauncherPath = new("/org/a11y/bus");
    private static readonly ObjectPath BusPath = new("/org/freedesktop/DBus");

    private AccessibilityBus(BusConnection connection, TimeProvider timeProvider)
    {
        Connection = connection;
        TimeProvider = timeProvider;
        Desktop = new AccessibleNode(this, new NodeReference(Registry, new ObjectPath("/org/a11y/atspi/accessible/root")));
        Keyboard = new AccessibleKeyboard(connection);
        Mouse = new AccessibleMouse(connection);
    }

    /// <summary>The connection.</summary>
    public BusConnection Connection { get; }

    /// <summary>What waits are measured by.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>The desktop, whose children are the programs.</summary>
    public AccessibleNode Desktop { get; }

    /// <summary>The keyboard.</summary>
    public AccessibleKeyboard Keyboard { get; }

    /// <summary>The mouse.</summary>
    public AccessibleMouse Mouse { get; }

    /// <summary>Finds the bus of a session, and connects.</summary>
    /// <param name="sessionBusAddress">The session's bus; null for the one of the environment.</param>
    /// <param name="options">How patient it is.</param>
    /// <param name="timeProvider">Measures the waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The bus.</returns>
    /// <exception cref="DesktopUnavailableException">There is no session, or no accessibility bus in it.</exception>
    public static async ValueTask<AccessibilityBus> ConnectAsync(
        string? sessionBusAddress, BusOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var session = sessionBusAddress ?? SessionAddress()
            ?? throw new DesktopUnavailableException("There is no desktop session here: DBUS_SESSION_BUS_ADDRESS is not set.");
        try
        {
            var address = await ReadAddressAsync(session, options, timeProvider, cancellationToken).ConfigureAwait(false);
            return new AccessibilityBus(await BusConnection.ConnectAsync(address, options, timeProvider, cancellationToken).ConfigureAwait(false), timeProvider);
        }
        catch (BusException exception) when (exception.SaysNoService)
        {
            throw new DesktopUnavailableException("This desktop session has no accessibility bus.", "at-spi2-core", exception);
        }
        catch (Exception exception) when (exception is TimeoutException or IOException)
        {
            throw new DesktopUnavailableException($"The accessibility bus cannot be reached: {exception.Message}", innerException: exception);
        }
    }

    /// <summary>Lists the programs that show their user interfaces.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The programs.</returns>
    public ValueTask<IReadOnlyList<AccessibleNode>> GetApplicationsAsync(CancellationToken cancellationToken) => Desktop.GetChildrenAsync(cancellationToken);

    /// <summary>Finds out which process a program is.</summary>
    /// <param name="node">The program, or an element of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The process's number, as the bus vouches for it.</returns>
    public async ValueTask<int> GetProcessIdAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        var call = new MethodCall(Bus, BusPath, Bus, "GetConnectionUnixProcessID", node.Reference.BusName);
        return checked((int)(await Connection.CallAsync(call, cancellationToken).ConfigureAwait(false)).Open("u").ReadUInt32());
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private static async ValueTask<string> ReadAddressAsync(
        string sessionBusAddress, BusOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var session = await BusConnection.ConnectAsync(sessionBusAddress, options, timeProvider, cancellationToken).ConfigureAwait(false);
        await using var closing = session.ConfigureAwait(false);
        var answer = await session.CallAsync(new MethodCall(Launcher, LauncherPath, Launcher, "GetAddress"), cancellationToken).ConfigureAwait(false);
        return answer.Open("s").ReadString();
    }

    private static string? SessionAddress()
    {
        if (Environment.GetEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS") is { Length: > 0 } address)
        {
            return address;
        }

        // Where systemd starts the session, its bus is always here.
        return Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } directory && File.Exists(Path.Combine(directory, "bus"))
            ? DesktopEnvironment.BusAddressIn(directory)
            : null;
    }
}
