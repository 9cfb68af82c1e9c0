namespace LamRobot.Architecture.Tests;

/// <summary>Who may know whom: the table of docs/architecture.md, section 3.</summary>
internal static class DependencyTable
{
    private static readonly string[] Nothing = [];

    /// <summary>For each project the projects that it may reference.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["LamRobot.Contracts"] = Nothing,
        ["LamRobot.Perception.Speech"] = ["LamRobot.Contracts"],
        ["LamRobot.Perception.Speech.NAudio"] = ["LamRobot.Contracts", "LamRobot.Perception.Speech"],
        ["LamRobot.Perception.Speech.WhisperNet"] = ["LamRobot.Contracts", "LamRobot.Perception.Speech"],
        ["LamRobot.Perception.Vision"] = ["LamRobot.Contracts"],
        ["LamRobot.Perception.World"] = ["LamRobot.Contracts"],
        ["LamRobot.Perception.Screen"] = ["LamRobot.Contracts"],
        ["LamRobot.Planner"] = ["LamRobot.Contracts"],
        ["LamRobot.Actuators"] = ["LamRobot.Contracts"],
        ["LamRobot.Actuators.Robot"] = ["LamRobot.Contracts", "LamRobot.Actuators"],
        ["LamRobot.Actuators.Desktop"] = ["LamRobot.Contracts", "LamRobot.Actuators"],
        ["LamRobot.Actuators.Plugins"] = ["LamRobot.Contracts"],
        ["LamRobot.Bridge.Mqtt"] = ["LamRobot.Contracts"],
        ["LamRobot.Bridge.Mcp"] = ["LamRobot.Contracts"],
        ["LamRobot.Bridge.Cluster"] = ["LamRobot.Contracts", "LamRobot.Actuators", "LamRobot.Actuators.Robot", "LamRobot.Bridge.Mqtt"],
        ["LamRobot.Sim"] = ["LamRobot.Contracts", "LamRobot.Bridge.Mqtt"],
        ["LamRobot.Training.Generation"] = ["LamRobot.Contracts", "LamRobot.Planner", "LamRobot.Sim"],
        ["LamRobot.Training"] = ["LamRobot.Contracts", "LamRobot.Perception.Speech", "LamRobot.Planner", "LamRobot.Sim", "LamRobot.Training.Generation"],
    };

    /// <summary>For each package that belongs to an adapter the projects that may reference it.</summary>
    public static IReadOnlyDictionary<string, string[]> Packages { get; } = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["MQTTnet"] = ["LamRobot.Bridge.Mqtt"],
        ["MQTTnet.Server"] = ["LamRobot.Bridge.Mqtt"],
        ["Microsoft.Data.Sqlite"] = ["LamRobot.Actuators", "LamRobot.Bridge.Mqtt"],
        ["Microsoft.ML.OnnxRuntime"] = ["LamRobot.Perception.Screen", "LamRobot.Perception.Speech", "LamRobot.Perception.Vision", "LamRobot.Planner", "LamRobot.Training"],
        ["Microsoft.ML.OnnxRuntime.Gpu"] = ["LamRobot.Planner", "LamRobot.Perception.Speech"],
        ["Microsoft.ML.Tokenizers"] = ["LamRobot.Perception.Speech"],
        ["Whisper.net"] = ["LamRobot.Perception.Speech.WhisperNet"],
        ["Whisper.net.Runtime"] = ["LamRobot.Perception.Speech.WhisperNet"],
        ["NAudio.Wasapi"] = ["LamRobot.Perception.Speech.NAudio"],
        ["OpenCvSharp4"] = ["LamRobot.Perception.Vision"],
        ["OpenCvSharp4.official.runtime.linux-x64"] = ["LamRobot.Perception.Vision"],
        ["Microsoft.Extensions.AI.OpenAI"] = ["lamrobot"],
        ["Microsoft.AspNetCore.OpenApi"] = ["lamrobot"],
        ["Microsoft.Orleans.Clustering.Redis"] = ["LamRobot.Bridge.Cluster"],
        ["Microsoft.Orleans.Persistence.Redis"] = ["LamRobot.Bridge.Cluster"],
        ["Microsoft.Orleans.Reminders.Redis"] = ["LamRobot.Bridge.Cluster"],
        ["Microsoft.Orleans.Server"] = ["LamRobot.Bridge.Cluster"],
        ["ModelContextProtocol.AspNetCore"] = ["lamrobot"],
        ["ModelContextProtocol.Core"] = ["LamRobot.Bridge.Mcp"],
        ["OpenTelemetry.Exporter.OpenTelemetryProtocol"] = ["lamrobot"],
        ["Scalar.AspNetCore"] = ["lamrobot"],
        ["TorchSharp"] = ["LamRobot.Training"],
        ["libtorch-cpu-linux-x64"] = ["LamRobot.Training"],
        ["Google.Protobuf"] = ["LamRobot.Training"],
        ["Spectre.Console"] = ["lamrobot"],
        ["System.CommandLine"] = ["lamrobot"],
    };

    /// <summary>The only composition root: it may reference every project of src and sim.</summary>
    public const string CompositionRoot = "lamrobot";
}
