using LamRobot.Training.Domains;
using LamRobot.Training.Examples;
using LamRobot.Training.Home;
using LamRobot.Training.Orders;

namespace LamRobot.Generation.Tests;

public sealed class WeightedMixtureTests
{
    [Fact]
    public void Sources_are_drawn_by_their_weights()
    {
        var mixture = new WeightedMixture(1, [(new HomeSource(1), 3), (new OrderSource(2), 1), (new DomainSource(3), 0)]);
        var drawn = Enumerable.Range(0, 400).Select(_ => { mixture.Next(1, 1); return mixture.LastSource; }).CountBy(name => name).ToDictionary();
        Assert.InRange(drawn["home"], 260, 340);
        Assert.Equal(400, drawn["home"] + drawn["orders"]);
    }

    [Fact]
    public void The_same_seeds_give_the_same_groups()
    {
        Assert.Equal(Show(), Show());

        static List<string> Show()
        {
            var mixture = new WeightedMixture(5, [(new HomeSource(1), 1), (new DomainSource(2), 1), (new OrderSource(3), 1)]);
            return [.. Enumerable.Range(0, 12).Select(_ => ExampleText.Show(mixture.Next(4, 3)))];
        }
    }

    [Fact]
    public void A_mixture_of_nothing_is_an_error() => Assert.Throws<ArgumentException>(() => new WeightedMixture(1, []));
}
