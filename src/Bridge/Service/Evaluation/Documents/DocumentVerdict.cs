namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>What a judge found.</summary>
/// <param name="Reasons">All that is wrong, by the expectation that is nearest; empty when the document is right.</param>
internal sealed record DocumentVerdict(IReadOnlyList<string> Reasons)
{
    /// <summary>Whether the document is right.</summary>
    public bool Right => Reasons.Count == 0;
}
