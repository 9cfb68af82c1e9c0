namespace LamRobot.Planner.Lam;

/// <summary>Draws by chance: a choice comes as often as it is likely.</summary>
/// <param name="temperature">Above 1 unlikely choices come more often, below 1 less often.</param>
/// <param name="random">Where the chance comes from.</param>
internal sealed class DrawingChooser(double temperature, Random random) : IChooser
{
    // Far below every logit of a choice that is allowed.
    private const float Lowest = -1e8f;

    public int Choose(ReadOnlySpan<float> logits)
    {
        var best = Logits.Largest(logits);
        var sum = 0d;
        foreach (var logit in logits)
        {
            sum += Weight(logit, logits[best]);
        }

        var left = random.NextDouble() * sum;
        for (var i = 0; i < logits.Length; i++)
        {
            left -= Weight(logits[i], logits[best]);
            if (left < 0 && logits[i] > Lowest)
            {
                return i;
            }
        }

        return best;
    }

    private double Weight(float logit, float largest) => logit > Lowest ? Math.Exp((logit - largest) / temperature) : 0;
}
