using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>What the home robot says of itself.</summary>
public static class HomeRobotManifest
{
    /// <summary>The manifest, as <c>home-robot.json</c> tells it.</summary>
    public static ActuatorManifest Manifest { get; } = JsonSerializer.Deserialize(EmbeddedText.Read("home-robot.json"), ContractsJson.Default.ActuatorManifest)
        ?? throw new InvalidOperationException("home-robot.json holds no manifest.");
}
