using System.Runtime.Versioning;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>A desktop of Windows: UI Automation first, window messages and Active Accessibility where it is silent, and keys and mouse last.</summary>
/// <remarks>The ladder is climbed from the top for each window and each deed, and every effect is read back.</remarks>
[SupportedOSPlatform("windows")]
internal sealed class WindowsDesktop : IDesktopSystem
{
    private static readonly Guid AutomationClass = new("ff48dba4-60ef-4201-aa87-54103eef594e");
    private static readonly SaveDialog Common = new(RoleNames.Dialog, ["Save As", "Save as"], ["File name"], "Save");

    private readonly IUIAutomation? automation;
    private readonly AutomationScreen? screen;
    private readonly WindowScreen windows;
    private readonly BlockingCalls calls;
    private readonly WindowsWatch watch;
    private readonly ChangeWaiter waiter;
    private TaskCompletionSource next = NewChange();

    private WindowsDesktop(IUIAutomation? automation, DesktopActuatorOptions options, TimeProvider timeProvider)
    {
        this.automation = automation;
        // Reading a large window is many calls.
        calls = new BlockingCalls(options.CallTimeout, timeProvider);
        screen = automation is null ? null : new AutomationScreen(automation, calls);
        windows = new WindowScreen(calls);
        watch = WindowsWatch.Start(Person, Tell);
        waiter = new ChangeWaiter(timeProvider, () => Volatile.Read(ref next).Task, exception => exception is AutomationException or TimeoutException);
        if (automation is not null && automation.GetRootElement(out var root) >= 0 && root is not null)
        {
            _ = new AutomationEvents(Tell).Listen(automation, root);
        }
    }

    /// <inheritdoc />
    public PersonGuard Person { get; } = new();

    /// <inheritdoc />
    public SaveDialog SaveDialog => Common;

    /// <summary>Opens the desktop that this runs on.</summary>
    /// <param name="options">How patient to be.</param>
    /// <param name="timeProvider">Measures patience.</param>
    /// <returns>The desktop.</returns>
    public static WindowsDesktop Open(DesktopActuatorOptions options, TimeProvider timeProvider)
    {
        const nint perMonitor = -4;
        const int inProcess = 1;
        // Pixels are pixels, whatever each screen's scale; a program that has said otherwise already is left so.
        _ = NativeMethods.SetProcessDpiAwarenessContext(perMonitor);
        var made = NativeMethods.CoCreateInstance(AutomationClass, 0, inProcess, typeof(IUIAutomation).GUID, out var pointer);
        return new WindowsDesktop(made >= 0 ? ComInterop.Take<IUIAutomation>(pointer) : null, options, timeProvider);
    }

    /// <inheritdoc />
    public string? WhyUntouchable() => SecureDesktop.Reason();

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ScreenElement>> ReadAsync(ProgramGate gate, CancellationToken cancellationToken)
    {
        var elements = new List<ScreenElement>();
        foreach (var window in await calls.RunAsync(NativeWindow.List, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                elements.AddRange(await calls.RunAsync(() => Read(window, gate), cancellationToken).ConfigureAwait(false));
            }
            catch (Exception exception) when (exception is AutomationException or TimeoutException)
            {
                // A program that ended, or hangs, shows nothing.
            }
        }

        return ScreenElement.Number(elements);
    }

    /// <inheritdoc />
    public async ValueTask<bool> AskToSaveAsync(IDesktopElement window, CancellationToken cancellationToken)
    {
        if (window is WindowThing { Handle: var handle })
        {
            var item = (await calls.RunAsync(() => windows.Read(handle, ""), cancellationToken).ConfigureAwait(false))
                .FirstOrDefault(element => element.Role == "menu item" && element.Name.StartsWith("Save As", StringComparison.OrdinalIgnoreCase));
            if (item is not null)
            {
                await item.Node.PressAsync(cancellationToken).ConfigureAwait(false);
                return true;
            }
        }

        // Newer programs have no menu of Windows' kind; these keys are usual among them.
        await window.FocusAsync(cancellationToken).ConfigureAwait(false);
        await PressAsync(KeyCombination.TryParse("ctrl+shift+s")!, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc />
    public ValueTask TypeAsync(string text, CancellationToken cancellationToken) => calls.RunAsync(() => WindowsInput.Send(VirtualKeys.Type(text)), cancellationToken);

    /// <inheritdoc />
    public ValueTask PressAsync(KeyCombination keys, CancellationToken cancellationToken) => calls.RunAsync(() => WindowsInput.Send(VirtualKeys.Press(keys)), cancellationToken);

    /// <inheritdoc />
    public ValueTask PointAsync(int x, int y, MouseDeed deed, CancellationToken cancellationToken) => calls.RunAsync(() => WindowsInput.Point(x, y, deed), cancellationToken);

    /// <inheritdoc />
    public ValueTask<T?> WaitForAsync<T>(Func<CancellationToken, ValueTask<T?>> look, TimeSpan patience, CancellationToken cancellationToken)
        where T : class => waiter.WaitForAsync(look, patience, cancellationToken);

    /// <inheritdoc />
    public ActionResult? Explain(Exception exception) => exception switch
    {
        AutomationException { SaysGone: true } => ActionResult.Failure(ResultCode.NotFound, $"The element, or its whole program, went away in the middle of it. ({exception.Message})"),
        AutomationException { SaysDisabled: true } => ActionResult.Failure(ResultCode.PreconditionFailed, $"It is greyed out. ({exception.Message})"),
        AutomationException { SaysForbidden: true } => ActionResult.Failure(ResultCode.PolicyDenied, $"Windows forbids it. ({exception.Message})"),
        AutomationException => ActionResult.Failure(ResultCode.DeviceRejected, exception.Message),
        TimeoutException => ActionResult.Failure(ResultCode.LinkTimeout, exception.Message),
        _ => null,
    };

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        watch.Dispose();
        _ = automation?.RemoveAllEventHandlers();
        return ValueTask.CompletedTask;
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private IReadOnlyList<ScreenElement> Read(nint window, ProgramGate gate)
    {
        var process = NativeWindow.ProcessOf(window);
        var program = SecureDesktop.NameOf(process);
        if (!gate.Allows(program, process) || !gate.AllowsWindow(NativeWindow.Text(window)))
        {
            return [];
        }

        var elements = screen is not null && automation!.ElementFromHandle(window, out var element) >= 0 && element is not null ? screen.Read(element, program) : [];
        return elements.Count > 0 ? elements : windows.Read(window, program);
    }

    private void Tell() => Interlocked.Exchange(ref next, NewChange()).TrySetResult();
}
