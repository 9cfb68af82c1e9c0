namespace LamRobot.Planner.Lam;

/// <summary>Chooses the likeliest; the first of several.</summary>
internal sealed class LikeliestChooser : IChooser
{
    public static LikeliestChooser Instance { get; } = new();

    public int Choose(ReadOnlySpan<float> logits) => Logits.Largest(logits);
}
