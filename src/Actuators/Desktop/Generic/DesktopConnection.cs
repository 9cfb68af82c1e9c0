using System.Diagnostics;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>An open desktop: carries a step out and turns whatever goes wrong into its result.</summary>
internal sealed class DesktopConnection : IAsyncDisposable
{
    private readonly AccessibilityBus bus;
    private readonly DesktopWatch watch;
    private readonly WindowDeeds windows;
    private readonly Dictionary<string, Func<ActionStep, CancellationToken, ValueTask<ActionResult>>> deeds;

    private DesktopConnection(
        AccessibilityBus bus, DesktopWatch watch, PersonWatch person, DesktopActuatorOptions options, Consent consent, Func<string, IEnumerable<string>, ProcessStartInfo> start)
    {
        this.bus = bus;
        this.watch = watch;
        Person = person;
        var gate = new ProgramGate(options);
        Hand = new DesktopHand(bus, watch, person, new ElementBook(new ScreenReader(bus, gate)), consent, options);
        windows = new WindowDeeds(Hand, gate, start);
        var (pointing, text, choice, keys, files) = (new PointingDeeds(Hand), new TextDeeds(Hand), new ChoiceDeeds(Hand), new KeyDeeds(Hand), new FileDeeds(Hand));
        deeds = new(StringComparer.Ordinal)
        {
            ["focus_window"] = windows.FocusAsync, ["open_program"] = windows.OpenAsync, ["wait_for"] = windows.WaitAsync,
            ["click"] = pointing.ClickAsync, ["double_click"] = pointing.DoubleClickAsync, ["drag"] = pointing.DragAsync, ["scroll"] = pointing.ScrollAsync,
            ["set_text"] = text.SetAsync, ["type_text"] = text.TypeAsync, ["select_text"] = text.SelectAsync, ["read_text"] = text.ReadAsync,
            ["select_option"] = choice.SelectAsync, ["toggle"] = choice.ToggleAsync,
            ["press_keys"] = keys.PressAsync, ["save_as"] = files.SaveAsync,
        };
    }

    /// <summary>What all deeds rest on.</summary>
    public DesktopHand Hand { get; }

    /// <summary>Notices the person.</summary>
    public PersonWatch Person { get; }

    /// <summary>Opens a desktop.</summary>
    /// <param name="options">What may be touched.</param>
    /// <param name="consent">Asks the person.</param>
    /// <param name="start">Says how a program is started.</param>
    /// <param name="timeProvider">Measures patience.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The desktop.</returns>
    /// <exception cref="DesktopUnavailableException">There is none.</exception>
    public static async ValueTask<DesktopConnection> OpenAsync(
        DesktopActuatorOptions options, Consent consent, Func<string, IEnumerable<string>, ProcessStartInfo> start, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var patience = new BusOptions { CallTimeout = options.CallTimeout };
        var bus = await AccessibilityBus.ConnectAsync(options.SessionBusAddress, patience, timeProvider, cancellationToken).ConfigureAwait(false);
        try
        {
            var watch = await DesktopWatch.StartAsync(bus, cancellationToken).ConfigureAwait(false);
            var person = await PersonWatch.StartAsync(bus, cancellationToken).ConfigureAwait(false);
            return new DesktopConnection(bus, watch, person, options, consent, start);
        }
        catch
        {
            await bus.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Carries a step out.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> ExecuteAsync(ActionStep step, CancellationToken cancellationToken)
    {
        if (!deeds.TryGetValue(step.Action, out var deed))
        {
            return ActionResult.Rejection(ResultCode.UnknownAction, $"A desktop cannot {step.Action}.");
        }

        try
        {
            return await deed(step, cancellationToken).ConfigureAwait(false);
        }
        catch (StepFailedException exception)
        {
            return exception.Result;
        }
        catch (BusClosedException exception)
        {
            return ActionResult.Failure(ResultCode.LinkDown, exception.Message);
        }
        catch (BusException exception)
        {
            return exception.SaysGone
                ? ActionResult.Failure(ResultCode.NotFound, $"The element, or its whole program, went away in the middle of it. ({exception.Message})")
                : ActionResult.Failure(ResultCode.DeviceRejected, exception.Message);
        }
        catch (BusProtocolException exception)
        {
            return ActionResult.Failure(ResultCode.ProtocolError, exception.Message);
        }
        catch (TimeoutException exception)
        {
            return ActionResult.Failure(ResultCode.LinkTimeout, exception.Message);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        windows.Dispose();
        await Person.DisposeAsync().ConfigureAwait(false);
        await watch.DisposeAsync().ConfigureAwait(false);
        await bus.DisposeAsync().ConfigureAwait(false);
    }
}
