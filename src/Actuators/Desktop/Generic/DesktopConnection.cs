using System.Diagnostics;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>An open desktop: carries a step out and turns whatever goes wrong into its result.</summary>
internal sealed class DesktopConnection : IAsyncDisposable
{
    private readonly IDesktopSystem system;
    private readonly WindowDeeds windows;
    private readonly Dictionary<string, Func<ActionStep, CancellationToken, ValueTask<ActionResult>>> deeds;

    /// <summary>Takes a system over.</summary>
    /// <param name="system">What speaks to the desktop; it is disposed of with this.</param>
    /// <param name="options">What may be touched.</param>
    /// <param name="consent">Asks the person.</param>
    /// <param name="start">Says how a program is started.</param>
    public DesktopConnection(IDesktopSystem system, DesktopActuatorOptions options, Consent consent, Func<string, IEnumerable<string>, ProcessStartInfo> start)
    {
        this.system = system;
        var gate = new ProgramGate(options);
        Hand = new DesktopHand(system, new ElementBook(system, gate), consent, options);
        windows = new WindowDeeds(Hand, gate, start);
        var (pointing, text, choice, keys, files) = (new PointingDeeds(Hand), new TextDeeds(Hand), new ChoiceDeeds(Hand), new KeyDeeds(Hand), new FileDeeds(Hand));
        deeds = new(StringComparer.Ordinal)
        {
            ["focus_window"] = windows.FocusAsync,
            ["open_program"] = windows.OpenAsync,
            ["wait_for"] = windows.WaitAsync,
            ["click"] = pointing.ClickAsync,
            ["double_click"] = pointing.DoubleClickAsync,
            ["drag"] = pointing.DragAsync,
            ["scroll"] = pointing.ScrollAsync,
            ["set_text"] = text.SetAsync,
            ["type_text"] = text.TypeAsync,
            ["select_text"] = text.SelectAsync,
            ["read_text"] = text.ReadAsync,
            ["select_option"] = choice.SelectAsync,
            ["toggle"] = choice.ToggleAsync,
            ["press_keys"] = keys.PressAsync,
            ["save_as"] = files.SaveAsync,
        };
    }

    /// <summary>What all deeds rest on.</summary>
    public DesktopHand Hand { get; }

    /// <summary>Notices the person.</summary>
    public PersonGuard Person => system.Person;

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

        if (system.WhyUntouchable() is { } reason)
        {
            return ActionResult.Rejection(ResultCode.PolicyDenied, reason);
        }

        try
        {
            return await deed(step, cancellationToken).ConfigureAwait(false);
        }
        catch (StepFailedException exception)
        {
            return exception.Result;
        }
        catch (Exception exception) when (system.Explain(exception) is not null)
        {
            return system.Explain(exception)!;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        windows.Dispose();
        await system.DisposeAsync().ConfigureAwait(false);
    }
}
