using LamRobot.Training.Examples;
using LamRobot.Training.Orders;

namespace LamRobot.Generation.Tests;

public sealed class OrderSourceTests
{
    [Fact]
    public void Two_thousand_orders_choose_only_what_can_be_chosen()
    {
        var source = new OrderSource(7);
        Assert.Empty(Enumerable.Range(0, 80).Select(_ => source.Next(25, 1)).SelectMany(ExampleRules.Problems));
    }

    [Fact]
    public void The_words_of_every_choice_stand_in_the_order()
    {
        var group = new OrderSource(8).Next(100, 1);
        Assert.All(group.Examples, example => Assert.All(example.Steps[0].Arguments.Values, argument => Assert.Equal(argument.Accepted[0], argument.Span!.Value.Of(example.Command))));
    }

    [Fact]
    public void The_same_seed_gives_the_same_orders() =>
        Assert.Equal(ExampleText.Show(new OrderSource(3).Next(20, 1)), ExampleText.Show(new OrderSource(3).Next(20, 1)));
}
