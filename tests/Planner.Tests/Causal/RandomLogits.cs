using LamRobot.Planner.Causal;

namespace LamRobot.Planner.Tests.Causal;

/// <summary>A model that knows nothing: every token is as likely as chance makes it.</summary>
internal sealed class RandomLogits(int seed, int tokens) : INextToken
{
    private readonly Random random = new(seed);
    private readonly float[] logits = new float[tokens];

    public int Room => int.MaxValue;

    public ReadOnlySpan<float> Feed(IReadOnlyList<int> fed)
    {
        for (var i = 0; i < logits.Length; i++)
        {
            logits[i] = (float)((random.NextDouble() - 0.5) * 20);
        }

        return logits;
    }
}
