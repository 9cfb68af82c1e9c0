using LamRobot.Bridge.Mcp;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>What acts besides the robot, connected: the tools of MCP servers, and plug-ins.</summary>
internal sealed class Guests : IAsyncDisposable
{
    private List<GuestActuator> actuators = [];
    private readonly List<string> remarks = [];
    private readonly Stack<IAsyncDisposable> parts = new();

    private Guests()
    {
    }

    /// <summary>What a person should know of them: what was left out, and why.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    /// <summary>Connects to what is asked for.</summary>
    /// <param name="request">What that is.</param>
    /// <param name="time">Measures the waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The guests.</returns>
    /// <exception cref="SetupException">A server that was named cannot be used.</exception>
    public static async ValueTask<Guests> OpenAsync(ServiceRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var guests = new Guests();
        try
        {
            foreach (var address in request.McpTools)
            {
                await guests.AddToolsAsync(address, time, cancellationToken);
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
