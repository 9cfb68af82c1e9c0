using LamRobot.Actuators;
using LamRobot.Actuators.Desktop;

namespace LamRobot.Bridge.Service;

/// <summary>What of the desktop may be touched: nothing that is not named.</summary>
internal sealed record DesktopRequest
{
    /// <summary>The programs that may be touched.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>Words of the windows that may be touched; empty for all of the programs'.</summary>
    public IReadOnlyList<string> Windows { get; init; } = [];

    /// <summary>The programs that may be opened.</summary>
    public IReadOnlyList<string> Opens { get; init; } = [];

    /// <summary>Connects to the desktop.</summary>
    /// <param name="approver">Asked about each act that cannot be undone.</param>
    /// <param name="time">Measures patience.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The desktop's actuator.</returns>
    /// <exception cref="DesktopUnavailableException">There is no desktop, or it has no accessibility bus.</exception>
    public async ValueTask<DesktopActuator> ConnectAsync(IApprover approver, TimeProvider time, CancellationToken cancellationToken)
    {
        var options = new DesktopActuatorOptions
        {
            AllowedPrograms = Programs,
            AllowedWindows = Windows,
            Programs = Opens.ToDictionary(open => open, open => (IReadOnlyList<string>)[open], StringComparer.Ordinal),
        };
        var actuator = new DesktopActuator(options, approver, time);
        await actuator.ConnectAsync(cancellationToken);
        return actuator;
    }
}
