using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Threading.Channels;

namespace LamRobot.Actuators.Desktop;

/// <summary>A whole desktop without a screen: a display, a session bus and a window manager, apart from the person's own.</summary>
/// <remarks>All of its processes end when it is disposed of, and also when this program is killed.</remarks>
[SupportedOSPlatform("linux")]
public sealed class VirtualDesktop : IAsyncDisposable
{
    private readonly VirtualDesktopOptions options;
    private readonly TimeProvider timeProvider;
    private readonly Watchdog watchdog;
    private readonly List<DesktopProcess> processes = [];

    private VirtualDesktop(VirtualDesktopOptions options, TimeProvider timeProvider, string directory)
    {
        this.options = options;
        this.timeProvider = timeProvider;
        Directory = directory;
        watchdog = Watchdog.Start(directory);
    }

    /// <summary>Its folder; it is removed with it.</summary>
    public string Directory { get; }

    /// <summary>Its display, such as <c>:1</c>.</summary>
    public string Display { get; private set; } = "";

    /// <summary>The file with its display's secret.</summary>
    public string DisplayAuthority => Path.Combine(Directory, XAuthority.FileName);

    /// <summary>That secret itself.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ReadOnlyMemory<byte> DisplaySecret => XAuthority.Find(DisplayAuthority, Display.TrimStart(':'));

    /// <summary>Where its session bus listens.</summary>
    public string SessionBusAddress => DesktopEnvironment.BusAddressIn(Directory);

    /// <summary>Starts one.</summary>
    /// <param name="options">What it is like.</param>
    /// <param name="timeProvider">Measures how long its parts take to start.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The desktop.</returns>
    /// <exception cref="DesktopUnavailableException">One of its parts is not installed, or does not start.</exception>
    public static async ValueTask<VirtualDesktop> StartAsync(VirtualDesktopOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var directory = System.IO.Directory.CreateTempSubdirectory("lamrobot-desktop-").FullName;
        var desktop = new VirtualDesktop(options, timeProvider, directory);
        try
        {
            await desktop.StartPartsAsync(cancellationToken).ConfigureAwait(false);
            return desktop;
        }
        catch
        {
            await desktop.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Starts a program on it.</summary>
    /// <param name="fileName">The program, by its path or by its name in PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The program; it ends with the desktop.</returns>
    public DesktopProcess StartProgram(string fileName, params IEnumerable<string> arguments)
    {
        var process = DesktopProcess.Start(CreateStartInfo(fileName, arguments));
        processes.Add(process);
        return process;
    }

    /// <summary>Says how a program is to be started so that it appears on this desktop and ends with it.</summary>
    /// <param name="fileName">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The way to start it.</returns>
    public ProcessStartInfo CreateStartInfo(string fileName, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(fileName, arguments) { UseShellExecute = false };
        DesktopEnvironment.Apply(start.Environment, Directory, watchdog.Mark, options.Locale);
        start.Environment["DISPLAY"] = Display;
        return start;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await watchdog.DisposeAsync().ConfigureAwait(false);
        foreach (var process in processes)
        {
            process.Dispose();
        }

        processes.Clear();
    }

    private async ValueTask StartPartsAsync(CancellationToken cancellationToken)
    {
        var authority = XAuthority.Write(Directory);
        var screen = string.Create(CultureInfo.InvariantCulture, $"{options.Width}x{options.Height}x24");
        var display = await StartPartAsync("Xvfb", "xvfb", ["-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp", "-auth", authority], cancellationToken)
            .ConfigureAwait(false);
        Display = $":{display}";
        await StartPartAsync("dbus-daemon", "dbus", ["--session", "--nofork", "--nopidfile", $"--address={SessionBusAddress}", "--print-address=1"], cancellationToken)
            .ConfigureAwait(false);
        await StartPartAsync("openbox", "openbox", ["--sm-disable", "--startup", "echo ready"], cancellationToken).ConfigureAwait(false);
    }

    // Each part says one line on its standard output when it is ready.
    private async ValueTask<string> StartPartAsync(string program, string package, string[] arguments, CancellationToken cancellationToken)
    {
        if (!ProgramFinder.IsInstalled(program))
        {
            throw new DesktopUnavailableException($"{program} is not installed.", package);
        }

        var process = StartProgram(program, arguments);
        using var limit = new CancellationTokenSource(options.StartTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await process.Lines.ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new DesktopUnavailableException($"{program} ended at once. {process.Said}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DesktopUnavailableException($"{program} was not ready within {options.StartTimeout.TotalSeconds:0.#} s. {process.Said}");
        }
    }
}
