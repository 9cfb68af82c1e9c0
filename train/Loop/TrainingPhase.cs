namespace LamRobot.Training.Loop;

/// <summary>One of the four phases in which the model learns.</summary>
/// <param name="Number">1 to 4.</param>
/// <param name="Name">What is learnt.</param>
/// <param name="Steps">Batches to learn from.</param>
/// <param name="DecoderRate">The decoder's full rate.</param>
/// <param name="EncoderRate">The command encoder's full rate.</param>
/// <param name="FrozenShare">Share of the steps in which the encoder stays frozen.</param>
/// <param name="FlatShare">Share of the steps at the full rate; after it the rate falls in a line.</param>
/// <remarks>Source: Wang and others, "Large Action Models: From Inception to Implementation", 2024, section 3.</remarks>
internal sealed record TrainingPhase(int Number, string Name, int Steps, float DecoderRate, float EncoderRate, double FrozenShare, double FlatShare)
{
    /// <summary>The phases in their order.</summary>
    public static IReadOnlyList<TrainingPhase> All { get; } =
    [
        new(1, "task to plan", 5500, 1e-3f, 5e-5f, FrozenShare: .06, FlatShare: .4),
        new(2, "imitation of the expert", 1200, 3e-4f, 2e-5f, FrozenShare: 0, FlatShare: .2),
        new(3, "self-boosting exploration", 250, 2e-4f, 1e-5f, FrozenShare: 0, FlatShare: .2),
        new(4, "reward model and policy optimisation", 150, 1e-4f, 5e-6f, FrozenShare: 0, FlatShare: .2),
    ];

    /// <summary>The folder of its checkpoint in that of the run.</summary>
    public string FolderIn(string run) => Path.Combine(run, $"phase{Number}");
}
