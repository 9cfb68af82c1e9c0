using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service;

/// <summary>Starts the simulated robot in its world.</summary>
internal static class SimulatedRobot
{
    private static readonly TimeSpan CameraInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Its id when nobody says another.</summary>
    /// <param name="place">Where it is.</param>
    /// <returns>The id.</returns>
    public static string DefaultId(SimulatedPlace place) => Manifest(place).Id;

    /// <summary>Puts the robot on a broker and lets its world run.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="request">Where it is, its id, its chance and its speed.</param>
    /// <param name="time">The clock that its world follows.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <returns>The robot.</returns>
    public static async ValueTask<MqttRobot> StartAsync(BrokerAddress broker, ServiceRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var options = new MqttRobotOptions
        {
            Broker = broker,
            RobotId = request.Robot ?? DefaultId(request.Place),
            SpeedFactor = request.Speed,
            CameraInterval = request.Place == SimulatedPlace.TabletopByCamera ? CameraInterval : null,
        };
        var robot = new MqttRobot(World(request, time.GetUtcNow()), options, time);
        try
        {
            await robot.StartAsync(cancellationToken);
            return robot;
        }
        catch
        {
            await robot.DisposeAsync();
            throw;
        }
    }

    private static ActuatorManifest Manifest(SimulatedPlace place) => place switch
    {
        SimulatedPlace.Tabletop => TabletopManifest.Of(PositionSource.Telemetry),
        SimulatedPlace.TabletopByCamera => TabletopManifest.Of(PositionSource.Camera),
        _ => HomeRobotManifest.Manifest,
    };

    private static SimulatedWorld World(ServiceRequest request, DateTimeOffset start) => request.Place switch
    {
        SimulatedPlace.Tabletop => TabletopWorld.BuiltIn([], request.Seed, SimulationFaults.None, start, PositionSource.Telemetry),
        SimulatedPlace.TabletopByCamera => TabletopWorld.BuiltIn([], request.Seed, SimulationFaults.None, start, PositionSource.Camera),
        _ => HomeWorld.BuiltIn(DefaultHome.Setup, request.Seed, SimulationFaults.None, start),
    };
}
