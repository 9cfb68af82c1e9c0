namespace LamRobot.Training.Batches;

/// <summary>A candidate's text in the frozen encoder.</summary>
/// <param name="Pooled">Mean of all token vectors [384].</param>
/// <param name="Tokens">Vectors of the tokens that count: words, not signs [l,384].</param>
/// <param name="IsName">Which of them belong to the name [l].</param>
internal sealed record EncodedCandidate(float[] Pooled, float[] Tokens, bool[] IsName)
{
    /// <summary>Number of tokens that count.</summary>
    public int Count => IsName.Length;
}
