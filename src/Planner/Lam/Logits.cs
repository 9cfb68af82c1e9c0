namespace LamRobot.Planner.Lam;

/// <summary>Arithmetic on logits.</summary>
internal static class Logits
{
    /// <summary>The index of the largest; the first of several.</summary>
    public static int Largest(ReadOnlySpan<float> logits)
    {
        var best = 0;
        for (var i = 1; i < logits.Length; i++)
        {
            best = logits[i] > logits[best] ? i : best;
        }

        return best;
    }

    public static double LogProbability(ReadOnlySpan<float> logits, int index)
    {
        var largest = (double)logits[Largest(logits)];
        var sum = 0d;
        foreach (var logit in logits)
        {
            sum += Math.Exp(logit - largest);
        }

        return logits[index] - largest - Math.Log(sum);
    }
}
