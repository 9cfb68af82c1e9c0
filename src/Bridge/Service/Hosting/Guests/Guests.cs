using LamRobot.Actuators;
using LamRobot.Actuators.Desktop;
using LamRobot.Actuators.Plugins;
using LamRobot.Bridge.Mcp;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>What acts besides the robot, connected: the tools of MCP servers, plug-ins, a document, and the programs of the desktop.</summary>
internal sealed class Guests : IAsyncDisposable
{
    private static readonly TimeSpan PluginPatience = TimeSpan.FromSeconds(20);
    private readonly List<string> remarks = [];
    private readonly Stack<IAsyncDisposable> parts = new();
    private List<GuestActuator> actuators = [];

    private Guests()
    {
    }

    /// <summary>What a person should know of them: what was left out, and why.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    /// <summary>Connects to what is asked for.</summary>
    /// <param name="request">What that is.</param>
    /// <param name="approver">Asked about what cannot be undone on the desktop.</param>
    /// <param name="time">Measures the waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The guests.</returns>
    /// <exception cref="SetupException">A server that was named cannot be used, there is no desktop, or no word processor shows the document.</exception>
    public static async ValueTask<Guests> OpenAsync(ServiceRequest request, IApprover approver, TimeProvider time, CancellationToken cancellationToken)
    {
        var guests = new Guests();
        try
        {
            foreach (var address in request.McpTools)
            {
                await guests.AddToolsAsync(address, time, cancellationToken);
            }

            foreach (var folder in PluginInspector.Find(PluginFolder.Of(request.Plugins)))
            {
                await guests.AddPluginAsync(folder, time, cancellationToken);
            }

            if (request.Desktop is { } desktop)
            {
                await guests.AddDesktopAsync(desktop, approver, time, cancellationToken);
            }

            if (request.Document is { } document && OperatingSystem.IsLinux())
            {
                guests.actuators.Add(await OpenDocument.ConnectAsync(document, time, cancellationToken));
            }

            return guests;
        }
        catch
        {
            await guests.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds what they can do to what can be asked for.</summary>
    /// <param name="manifest">What the robots can do.</param>
    /// <returns>Both.</returns>
    public CapabilityManifest Join(CapabilityManifest manifest) => manifest with
    {
        Actuators = manifest.Actuators.Concat(actuators.Select(guest =>
            new ActuatorManifest(guest.Actuator.Id, guest.Actuator.Kind) { Description = guest.Description, Actions = guest.Actuator.Actions.ToEquatableList() })).ToEquatableList(),
    };

    /// <summary>Gives the actuators away.</summary>
    /// <returns>The actuators; the caller disposes them from now on.</returns>
    public IReadOnlyList<GuestActuator> HandOver()
    {
        var given = actuators;
        actuators = [];
        return given;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var guest in HandOver())
        {
            await guest.Actuator.DisposeAsync();
        }

        while (parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private async ValueTask AddDesktopAsync(DesktopRequest request, IApprover approver, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var desktop = await request.ConnectAsync(approver, time, cancellationToken);
            actuators.Add(new(desktop, "The programs of the desktop.") { Sight = new SteadyObserver(desktop, time) });
        }
        catch (DesktopUnavailableException exception)
        {
            throw new SetupException(exception.Message, "docs/desktop.md says what a desktop needs; without --program and --open none is.", exception);
        }
    }

    /// <summary>Adds a plug-in; one that is not as it should be is left out and told, for the rest works without it.</summary>
    private async ValueTask AddPluginAsync(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var loader = new PluginLoader(new PluginInspector(new TrustedKeys(TrustedKeys.DefaultFolder)), PluginPatience, time);
        var (check, plugin) = await loader.LoadAsync(folder, cancellationToken);
        if (plugin is null)
        {
            remarks.Add($"plug-in {check.Name}: {check.Problem} {check.Remedy}");
            return;
        }

        parts.Push(plugin);
        foreach (var actuator in plugin.Actuators)
        {
            await AddActuatorAsync(check.Name, actuator, time, cancellationToken);
        }
    }

    private async ValueTask AddActuatorAsync(string plugin, IActuator actuator, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(() => actuator.ConnectAsync(cancellationToken).AsTask(), cancellationToken).WaitAsync(PluginPatience, time, cancellationToken);
            if (actuators.Exists(other => other.Actuator.Id == actuator.Id))
            {
                throw new InvalidOperationException($"There is already an actuator '{actuator.Id}'.");
            }

            actuators.Add(new(actuator, $"Plug-in {plugin}."));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What a plug-in throws can be anything.
            remarks.Add($"plug-in {plugin}: its actuator {actuator.Id} is left out: {exception.Message}");
            await actuator.DisposeAsync();
        }
    }

    private async ValueTask AddToolsAsync(McpServerAddress address, TimeProvider time, CancellationToken cancellationToken)
    {
        var token = Environment.GetEnvironmentVariable($"LAMROBOT_MCP_TOKEN_{address.Name.ToUpperInvariant().Replace('-', '_')}");
        var tools = new McpActuator(address, new() { Token = string.IsNullOrEmpty(token) ? null : token }, time);
        try
        {
            await tools.ConnectAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            await tools.DisposeAsync();
            if (exception is IOException)
            {
                throw new SetupException(exception.Message, "Start it by itself to see what it says; docs/plugins.md says what --mcp-tools takes.", exception);
            }

            throw;
        }

        actuators.Add(new(tools, tools.Description));
        remarks.AddRange(tools.LeftOut.Select(left => $"{tools.Id}: {left.Tool} is left out: {left.Reason}."));
    }
}
