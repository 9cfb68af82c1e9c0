using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Bridge.Service;

/// <summary>What was asked of the simulator.</summary>
/// <param name="Broker">The broker.</param>
/// <param name="Robot">The id of the robot in the home or at the table.</param>
/// <param name="Robots">How many robots the fleet has.</param>
/// <param name="Seed">Where all chance comes from.</param>
/// <param name="Speed">Seconds of the world in one second.</param>
internal sealed record SimRequest(BrokerAddress Broker, string Robot, int Robots, int Seed, double Speed)
{
    /// <summary>Where the one robot is.</summary>
    public SimulatedPlace Place { get; init; }

    /// <summary>How the fleet speaks.</summary>
    public VdaDialect Dialect { get; init; } = VdaDialect.V210;

    /// <summary>Where the fleet's map is written to; <c>-</c> prints it, and nothing else is done.</summary>
    public string? MapFile { get; init; }
}
