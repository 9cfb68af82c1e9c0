namespace LamRobot.Planner.Lam;

/// <summary>Chooses among logits.</summary>
internal interface IChooser
{
    /// <summary>Chooses one.</summary>
    /// <param name="logits">At least one of them is finite; those that are very low are not allowed.</param>
    /// <returns>Its index.</returns>
    int Choose(ReadOnlySpan<float> logits);
}
