using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

public sealed class DrawingChooserTests
{
    private const int Draws = 20_000;
    private static readonly float[] Scores = [0, 1, -1e9f, 2];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_choice_comes_as_often_as_it_is_likely(double temperature)
    {
        var counts = Count(new DrawingChooser(temperature, new(5)));

        var weights = Scores.Select(score => Math.Exp(score / temperature)).ToArray();
        Assert.All(counts.Zip(weights), pair => Assert.Equal(pair.Second / weights.Sum(), pair.First / (double)Draws, 0.02));
    }

    [Fact]
    public void What_is_not_allowed_never_comes_however_hot_it_gets() => Assert.Equal(0, Count(new DrawingChooser(1e12, new(6)))[2]);

    [Fact]
    public void The_same_seed_draws_the_same() =>
        Assert.Equal(Count(new DrawingChooser(1, new(7))), Count(new DrawingChooser(1, new(7))));

    private static int[] Count(DrawingChooser chooser)
    {
        var counts = new int[Scores.Length];
        for (var i = 0; i < Draws; i++)
        {
            counts[chooser.Choose(Scores)]++;
        }

        return counts;
    }
}
