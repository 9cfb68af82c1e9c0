using System.Diagnostics;
using System.Runtime.Versioning;
using LamRobot.Actuators;
using LamRobot.Actuators.Desktop;
using LamRobot.Contracts;
using LamRobot.Perception.Screen;

namespace LamRobot.Bridge.Service;

/// <summary>A browser on a desktop that nobody sees, acted on by its accessibility; what has no name there is called by the words that stand on it.</summary>
[SupportedOSPlatform("linux")]
internal sealed class PageDesk : IAsyncDisposable
{
    private const string Browser = "browser";

    // A step is over when its effect was seen; a page that failed is planned for anew, as it is now. A look may have to read the picture.
    private static readonly MissionPace Pace = new(new DispatcherOptions { ObservationWait = TimeSpan.FromSeconds(30) }, new MissionOptions { MaxReplans = 2, MaxRetries = 0 });

    private readonly VirtualDesktop desktop;
    private readonly DesktopActuator actuator;
    private readonly ActuatorRegistry registry;
    private readonly IObserver observer;
    private readonly PageProbe probe;

    private PageDesk(VirtualDesktop desktop, DesktopActuator actuator, ActuatorRegistry registry, IObserver observer, PageProbe probe)
    {
        this.desktop = desktop;
        this.actuator = actuator;
        this.registry = registry;
        this.observer = observer;
        this.probe = probe;
    }

    /// <summary>What can be done on the page.</summary>
    public CapabilityManifest Manifest => registry.Manifest;

    /// <summary>Opens the browser.</summary>
    /// <param name="approver">Asked about what may not be undone.</param>
    /// <param name="text">Reads the picture where names are missing, and is not disposed of; null to leave them missing.</param>
    /// <param name="time">Measures patience.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The desk.</returns>
    /// <exception cref="DesktopUnavailableException">A program is missing.</exception>
    /// <exception cref="TimeoutException">The browser did not open.</exception>
    public static async ValueTask<PageDesk> OpenAsync(IApprover approver, ScreenText? text, TimeProvider time, CancellationToken cancellationToken)
    {
        var desktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions(), time, cancellationToken);
        var profile = Path.Combine(desktop.Directory, "browser");
        var actuator = new DesktopActuator(Options(desktop, profile), approver, time, (program, arguments) => Start(desktop, program, arguments));
        var registry = new ActuatorRegistry();
        registry.Add(actuator, "A page in a browser.");
        try
        {
            await actuator.ConnectAsync(cancellationToken);
            var opened = await actuator.ExecuteAsync(Step("open_program", "program", Browser), null, cancellationToken);
            return opened.Succeeded
                ? new(desktop, actuator, registry, Eyes(desktop, actuator, text, time), await PageProbe.ConnectAsync(profile, time, cancellationToken))
                : throw new TimeoutException(opened.Message);
        }
        catch
        {
            await registry.DisposeAsync();
            await desktop.DisposeAsync();
            throw;
        }
    }

    /// <summary>Shows a page afresh, and waits until it is there for assistive technology.</summary>
    /// <param name="page">The page's file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is there.</returns>
    /// <exception cref="TimeoutException">It did not appear.</exception>
    public async ValueTask ShowAsync(string page, CancellationToken cancellationToken)
    {
        await probe.NavigateAsync("about:blank", cancellationToken);
        await probe.NavigateAsync(new Uri(page).AbsoluteUri, cancellationToken);
        var title = await probe.EvaluateAsync("document.title", cancellationToken);
        var shown = await actuator.ExecuteAsync(Step("wait_for", "text", title), null, cancellationToken);
        if (!shown.Succeeded)
        {
            throw new TimeoutException(shown.Message);
        }
    }

    /// <summary>Makes the way from a command to the page.</summary>
    /// <param name="planner">Makes the plans.</param>
    /// <param name="company">Who watches, answers and keeps the journal.</param>
    /// <param name="time">Dates events and measures waits.</param>
    /// <returns>What carries commands out.</returns>
    public MissionLoop LoopFor(IPlanner planner, MissionCompany company, TimeProvider time) => MissionLine.Build(planner, registry, observer, company, Pace, time).Loop;

    /// <summary>Does a single step on the page.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public ValueTask<ActionResult> DoAsync(ActionStep step, CancellationToken cancellationToken) => actuator.ExecuteAsync(step, null, cancellationToken);

    /// <summary>Asks the page itself whether something is true of it.</summary>
    /// <param name="expression">What, as the browser's own language says it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it is.</returns>
    public async ValueTask<bool> IsTrueAsync(string expression, CancellationToken cancellationToken) => await probe.EvaluateAsync($"!!({expression})", cancellationToken) == "true";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await probe.DisposeAsync();
        await registry.DisposeAsync();
        await desktop.DisposeAsync();
    }

    private static IObserver Eyes(VirtualDesktop desktop, DesktopActuator actuator, ScreenText? text, TimeProvider time) => text is null
        ? actuator
        : new NamedDesktop(actuator, new ScreenObserver(actuator, new X11Screen(desktop.Display, time) { Secret = desktop.DisplaySecret }, text));

    private static DesktopActuatorOptions Options(VirtualDesktop desktop, string profile) => new()
    {
        SessionBusAddress = desktop.SessionBusAddress,
        Display = desktop.Display,
        DisplayAuthority = desktop.DisplayAuthority,
        CallTimeout = TimeSpan.FromSeconds(30),
        Programs = new Dictionary<string, IReadOnlyList<string>> { [Browser] = [.. Command(profile)] },
    };

    // Without its bars: what is to be acted on is the page.
    private static IEnumerable<string> Command(string profile) =>
    [
        "chromium", $"--user-data-dir={profile}", "--remote-debugging-port=0", "--force-renderer-accessibility", "--no-first-run", "--no-default-browser-check", "--disable-gpu",
        "--disable-extensions", "--window-size=1200,860", "--window-position=0,0", "--app=data:text/html,<title>ready</title>",
        // Chromium refuses to run its own prison for the administrator, as whom containers run.
        .. Environment.UserName == "root" ? (string[])["--no-sandbox"] : [],
    ];

    private static ProcessStartInfo Start(VirtualDesktop desktop, string program, IEnumerable<string> arguments)
    {
        var start = desktop.CreateStartInfo(program, arguments);
        start.Environment["ACCESSIBILITY_ENABLED"] = "1";
        return start;
    }

    private static ActionStep Step(string action, string name, string value) =>
        new("desk", "desktop", action) { Arguments = EquatableMap.Of<ArgumentValue>([(name, value)]) };
}
