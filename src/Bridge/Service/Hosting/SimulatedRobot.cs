using LamRobot.Bridge.Mqtt;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service;

/// <summary>Starts the simulated robot in its home.</summary>
internal static class SimulatedRobot
{
    /// <summary>Puts the robot on a broker and lets its world run.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="request">Its id, its chance and its speed.</param>
    /// <param name="time">The clock that its world follows.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <returns>The robot.</returns>
    public static async ValueTask<MqttRobot> StartAsync(BrokerAddress broker, ServiceRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var world = HomeWorld.BuiltIn(DefaultHome.Setup, request.Seed, SimulationFaults.None, time.GetUtcNow());
        var robot = new MqttRobot(world, new MqttRobotOptions { Broker = broker, RobotId = request.Robot, SpeedFactor = request.Speed }, time);
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
}
