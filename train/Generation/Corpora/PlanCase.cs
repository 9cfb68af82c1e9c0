using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Corpora;

/// <summary>A sentence that a person wrote, with the plan that is expected.</summary>
internal sealed record PlanCase
{
    /// <summary>The person's words.</summary>
    public required string Command { get; init; }

    /// <summary>Name of the manifest's file, or its JSON.</summary>
    public required string ManifestKey { get; init; }

    /// <summary>What can be done.</summary>
    public required CapabilityManifest Manifest { get; init; }

    /// <summary>Name of the observation's file, or its JSON.</summary>
    public required string ObservationKey { get; init; }

    /// <summary>What is known.</summary>
    public required Observation Observation { get; init; }

    /// <summary>How planning should end.</summary>
    public required TrainingStatus Status { get; init; }

    /// <summary>The expected steps.</summary>
    public required IReadOnlyList<ExpectedStep> Steps { get; init; }

    /// <summary>Tags, such as <c>unclear</c>.</summary>
    public required IReadOnlyList<string> Tags { get; init; }
}
