using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>A Linux desktop, by its accessibility bus.</summary>
internal sealed class AccessibleDesktop : IDesktopSystem
{
    private static readonly SaveDialog Gtk = new("file chooser", [], ["Name"], "Save");

    private readonly AccessibilityBus bus;
    private readonly DesktopWatch watch;
    private readonly MouseWatch? mouse;
    private readonly InputWatch? input;
    private readonly AccessibleScreen screen;

    private AccessibleDesktop(AccessibilityBus bus, DesktopWatch watch, MouseWatch? mouse, InputWatch? input, PersonGuard person)
    {
        this.bus = bus;
        this.watch = watch;
        this.mouse = mouse;
        this.input = input;
        Person = person;
        screen = new AccessibleScreen(bus);
    }

    /// <inheritdoc />
    public PersonGuard Person { get; }

    /// <inheritdoc />
    public SaveDialog SaveDialog => Gtk;

    /// <summary>Connects to one.</summary>
    /// <param name="options">Where it is, and how patient to be.</param>
    /// <param name="timeProvider">Measures patience.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The desktop.</returns>
    /// <exception cref="DesktopUnavailableException">There is none.</exception>
    public static async ValueTask<AccessibleDesktop> OpenAsync(DesktopActuatorOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var patience = new BusOptions { CallTimeout = options.CallTimeout };
        var bus = await AccessibilityBus.ConnectAsync(options.SessionBusAddress, patience, timeProvider, cancellationToken).ConfigureAwait(false);
        try
        {
            var person = new PersonGuard();
            var watch = await DesktopWatch.StartAsync(bus, cancellationToken).ConfigureAwait(false);
            var input = await InputWatch.TryStartAsync(options, person, timeProvider, cancellationToken).ConfigureAwait(false);
            var mouse = input is null ? await MouseWatch.StartAsync(bus, person, cancellationToken).ConfigureAwait(false) : null;
            return new AccessibleDesktop(bus, watch, mouse, input, person);
        }
        catch
        {
            await bus.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc />
    public string? WhyUntouchable() => null;

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ScreenElement>> ReadAsync(ProgramGate gate, CancellationToken cancellationToken) => screen.ReadAsync(gate, cancellationToken);

    /// <inheritdoc />
    public async ValueTask<bool> AskToSaveAsync(IDesktopElement window, CancellationToken cancellationToken)
    {
        // What is in a closed menu is not on the screen, and can be pressed all the same.
        var tree = await TreeReader.ReadAsync(((AccessibleThing)window).Node, new TreeOptions(), cancellationToken).ConfigureAwait(false);
        var item = tree?.Flatten().FirstOrDefault(element => element.Role == "menu item" && element.Name.StartsWith("Save As", StringComparison.OrdinalIgnoreCase));
        return item is not null && await item.Node.Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask TypeAsync(string text, CancellationToken cancellationToken) => OursAsync(() => bus.Keyboard.TypeAsync(text, cancellationToken));

    /// <inheritdoc />
    public ValueTask PressAsync(KeyCombination keys, CancellationToken cancellationToken) => OursAsync(() => bus.Keyboard.PressAsync(keys, cancellationToken));

    /// <inheritdoc />
    public async ValueTask PointAsync(int x, int y, MouseDeed deed, CancellationToken cancellationToken)
    {
        mouse?.MoveOurselves(x, y);
        await OursAsync(() => bus.Mouse.DoAsync(x, y, deed, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask<T?> WaitForAsync<T>(Func<CancellationToken, ValueTask<T?>> look, TimeSpan patience, CancellationToken cancellationToken)
        where T : class => watch.WaitForAsync(look, patience, cancellationToken);

    /// <inheritdoc />
    public ActionResult? Explain(Exception exception) => exception switch
    {
        BusClosedException => ActionResult.Failure(ResultCode.LinkDown, exception.Message),
        BusException { SaysGone: true } => ActionResult.Failure(ResultCode.NotFound, $"The element, or its whole program, went away in the middle of it. ({exception.Message})"),
        BusException => ActionResult.Failure(ResultCode.DeviceRejected, exception.Message),
        BusProtocolException => ActionResult.Failure(ResultCode.ProtocolError, exception.Message),
        TimeoutException => ActionResult.Failure(ResultCode.LinkTimeout, exception.Message),
        _ => null,
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (input is not null)
        {
            await input.DisposeAsync().ConfigureAwait(false);
        }

        if (mouse is not null)
        {
            await mouse.DisposeAsync().ConfigureAwait(false);
        }

        await watch.DisposeAsync().ConfigureAwait(false);
        await bus.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask OursAsync(Func<ValueTask> send)
    {
        input?.BeginOurs();
        try
        {
            await send().ConfigureAwait(false);
        }
        finally
        {
            input?.EndOurs();
        }
    }
}
