namespace LamRobot.Planner.Causal;

/// <summary>Tells how likely each token is to come next in one text.</summary>
internal interface INextToken
{
    /// <summary>How many tokens may still be fed.</summary>
    int Room { get; }

    /// <summary>Feeds tokens and tells what may follow them.</summary>
    /// <param name="tokens">The tokens, one at least.</param>
    /// <returns>Logits; shape [tokens of the vocabulary], valid until the next call.</returns>
    ReadOnlySpan<float> Feed(IReadOnlyList<int> tokens);
}
