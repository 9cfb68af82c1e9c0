using LamRobot.Contracts;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service;

/// <summary>The simulated home that commands use when nothing else is named.</summary>
internal static class DefaultHome
{
    /// <summary>Its start: the apple lies on the kitchen table, where the bundled command asks for it.</summary>
    public static EquatableList<Fact> Setup { get; } = [Fact.Of("on", "apple", "kitchen table")];

    /// <summary>What its robot can do.</summary>
    public static CapabilityManifest Manifest { get; } = new() { Actuators = [HomeRobotManifest.Manifest] };

    /// <summary>What its robot knows at the start.</summary>
    /// <returns>The observation.</returns>
    public static Observation Observe() => HomeWorld.BuiltIn(Setup, 1, SimulationFaults.None, SimulationClock.DefaultStart).Observe();
}
