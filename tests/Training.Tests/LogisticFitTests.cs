using LamRobot.Training.Calibration;

namespace LamRobot.Training.Tests;

public sealed class LogisticFitTests
{
    [Fact]
    public void A_fit_finds_the_weights_that_made_the_outcomes()
    {
        var random = new Random(4);
        double[] truth = [2, -1, 0.5];
        var inputs = Enumerable.Range(0, 4000).Select(_ => new[] { random.NextDouble() * 2, random.NextDouble() * 2 }).ToList();
        var outcomes = inputs.ConvertAll(input => random.NextDouble() < LogisticFit.Probability(truth, input));
        var weights = LogisticFit.Fit(inputs, outcomes);
        Assert.All(weights.Zip(truth), pair => Assert.InRange(pair.First, pair.Second - 0.3, pair.Second + 0.3));
    }
}
