using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Orders;

namespace LamRobot.Generation.Tests;

public sealed class OrderSourceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_thousand_orders_choose_only_what_can_be_chosen(bool heldOut)
    {
        var source = new OrderSource(7, heldOut);
        Assert.Empty(Enumerable.Range(0, 80).Select(i => source.Next(25, 1 + (i % 4))).SelectMany(ExampleRules.Problems));
    }

    [Fact]
    public void The_words_of_every_choice_stand_in_the_order_apart_from_each_other()
    {
        var source = new OrderSource(8);
        foreach (var group in Enumerable.Range(0, 40).Select(_ => source.Next(25, 3)))
        {
            Assert.All(group.Examples, example => SpanRules.AssertApart(example));
        }
    }

    [Fact]
    public void No_other_choice_has_more_of_the_words()
    {
        var source = new OrderSource(9);
        foreach (var group in Enumerable.Range(0, 40).Select(_ => source.Next(25, 1)))
        {
            var actions = group.Manifest.Actuators[0].Actions;
            foreach (var example in group.Examples)
            {
                var step = example.Steps[0];
                foreach (var (name, argument) in step.Arguments.Where(pair => pair.Value.Source == ArgumentSource.Choice))
                {
                    var words = argument.Span!.Value.Of(example.Command);
                    var longer = actions.First(action => action.Name == step.Action).FindParameter(name)!.Choices.Where(choice => choice.Length > words.Length);
                    Assert.DoesNotContain(longer, choice => Around(example.Command, argument.Span.Value, choice.Length).Contains(choice, StringComparison.OrdinalIgnoreCase)
                        && choice.Contains(words, StringComparison.OrdinalIgnoreCase) && Stands(example.Command, choice, argument.Span.Value));
                }
            }
        }
    }

    [Fact]
    public void An_order_that_does_not_say_what_is_ordered_ends_in_a_question()
    {
        var source = new OrderSource(10);
        var examples = Enumerable.Range(0, 40).SelectMany(_ => source.Next(25, 1).Examples).ToList();
        var asked = examples.Where(example => example.Status == TrainingStatus.Clarify).ToList();
        Assert.InRange(asked.Count, 20, 150);
        Assert.All(asked, example => Assert.Contains(example.Steps[0].Arguments.Values, argument => argument.Source == ArgumentSource.None));
        Assert.All(examples.Except(asked), example => Assert.DoesNotContain(example.Steps[0].Arguments.Values, argument => argument.Source == ArgumentSource.None));
    }

    [Fact]
    public void Some_choices_have_others_within_them_and_some_are_meant_not_spelt()
    {
        var source = new OrderSource(11);
        var groups = Enumerable.Range(0, 40).Select(_ => source.Next(25, 1)).ToList();
        var choices = groups.SelectMany(group => group.Manifest.Actuators[0].Actions).SelectMany(action => action.Parameters).Where(p => p.Kind == ParameterKind.Choice).ToList();
        Assert.True(choices.Count(p => p.Choices.Any(a => p.Choices.Any(b => b.Length > a.Length && b.Contains(a, StringComparison.OrdinalIgnoreCase)))) > 40);
        Assert.Contains(groups.SelectMany(g => g.Examples), e => e.Steps[0].Arguments.Values.Any(a => a.Source == ArgumentSource.Choice && a.Accepted[0] != "true" && !a.Span!.Value.Of(e.Command).Equals(a.Accepted[0], StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Products_that_are_held_out_never_appear_in_training()
    {
        var kept = OrderProduct.ReadAll().Where(product => product.IsHeldOut).Select(product => product.Name).ToList();
        var (training, testing) = (new OrderSource(12), new OrderSource(12, heldOut: true));
        var heldOutItems = OrderProduct.ReadAll().Where(product => product.IsHeldOut).Select(product => product.Items.Select(way => way[0]).ToHashSet()).ToList();
        Assert.True(kept.Count >= 3);
        Assert.DoesNotContain(Items(training), choices => heldOutItems.Any(items => choices.Count(items.Contains) > 2));
        Assert.Contains(Items(testing), choices => heldOutItems.Any(items => choices.Count(items.Contains) > 2));
    }

    [Fact]
    public void The_same_seed_gives_the_same_orders() =>
        Assert.Equal(ExampleText.Show(new OrderSource(3).Next(20, 1)), ExampleText.Show(new OrderSource(3).Next(20, 1)));

    private static List<EquatableList<string>> Items(OrderSource source) =>
        [.. Enumerable.Range(0, 60).SelectMany(_ => source.Next(1, 1).Manifest.Actuators[0].Actions).SelectMany(action => action.Parameters).Where(p => p.Kind == ParameterKind.Choice).Select(p => p.Choices)];

    private static string Around(string command, TextSpan span, int by) => command[Math.Max(0, span.Start - by)..Math.Min(command.Length, span.End + by)];

    private static bool Stands(string command, string choice, TextSpan span)
    {
        for (var at = command.IndexOf(choice, StringComparison.OrdinalIgnoreCase); at >= 0; at = command.IndexOf(choice, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at <= span.Start && at + choice.Length >= span.End)
            {
                return true;
            }
        }

        return false;
    }
}
