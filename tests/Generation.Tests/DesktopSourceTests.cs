using LamRobot.Actuators.Desktop;
using LamRobot.Training.Desktops;
using LamRobot.Training.Examples;

namespace LamRobot.Generation.Tests;

public sealed class DesktopSourceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_thousand_commands_ask_only_for_what_can_be_done(bool heldOut)
    {
        var source = new DesktopSource(7, heldOut);
        Assert.Empty(Enumerable.Range(0, 80).Select(i => source.Next(25, 1 + (i % 4))).SelectMany(ExampleRules.Problems));
    }

    [Fact]
    public void The_words_of_every_argument_stand_apart_from_each_other()
    {
        var source = new DesktopSource(8);
        Assert.All(Enumerable.Range(0, 40).SelectMany(_ => source.Next(25, 3).Examples), SpanRules.AssertApart);
    }

    [Fact]
    public void It_learns_the_actions_that_desktops_really_have()
    {
        Assert.Equal(DesktopActions.All, DesktopTools.Product);
    }

    [Fact]
    public void A_plan_ends_where_a_dialog_opens_and_goes_on_once_it_is_open()
    {
        var source = new DesktopSource(9);
        var groups = Enumerable.Range(0, 400).Select(_ => source.Next(10, 3)).ToList();
        var begun = groups.Where(group => group.Examples.Any(example => example.Steps.Any(step => step.Outcome == StepOutcome.Done))).ToList();

        Assert.InRange(begun.Count, 10, 200);
        Assert.All(begun, group => Assert.All(group.Examples.Where(example => example.Steps.Any(step => step.Outcome == StepOutcome.Done)), example =>
        {
            var dialog = group.Observation.Entities.Single(entity => entity.Kind == "dialog");
            var opening = Assert.Single(example.Steps, step => step.Outcome == StepOutcome.Done);
            Assert.Equal(example.Steps[0], opening);
            Assert.Equal(dialog.Name, group.Observation.Entities.Single(entity => entity.Id == opening.Arguments.Values.Single().Accepted[0]).Name);
            Assert.Contains(opening.Action, (string[])["click", "press_button", "click_element", "activate"]);
        }));
    }

    [Theory]
    [InlineData("toggle", "e1", "true", false)]
    [InlineData("toggle", "e2", "true", true)]
    [InlineData("set_text", "e1", "Anna", true)]
    [InlineData("set_text", "e2", "Anna", false)]
    [InlineData("select_option", "e3", "blue", true)]
    [InlineData("select_option", "e3", "green", false)]
    [InlineData("click", "e4", "", true)]
    [InlineData("click", "e1", "", false)]
    [InlineData("click", "e5", "", false)]
    [InlineData("click", "e9", "", false)]
    public void A_made_up_program_takes_what_its_elements_have_and_what_is_seen(string act, string id, string value, bool taken) => Assert.Equal(taken, Program().Do(act, id, value));

    [Fact]
    public void Behind_an_open_dialog_nothing_can_be_used_until_it_is_closed()
    {
        var program = Program();
        Assert.True(program.Do("click", "e4", ""));

        Assert.False(program.Do("set_text", "e1", "Anna"));
        Assert.True(program.Do("click", "e5", ""));
        Assert.True(program.Do("set_text", "e1", "Anna"));
        Assert.Equal("Anna", program.Observation.Entities.Single(entity => entity.Id == "e1").Attributes["value"]);
    }

    private static FakeDesktop Program() => new(
        "Settings",
        [
            new("e0", "frame", "Settings"), new("e1", "entry", "Name"), new("e2", "check-box", "Sound"), new("e3", "combo-box", "Colour") { Options = ["red", "blue"] },
            new("e4", "push-button", "More") { OpensDialog = true }, new("e5", "push-button", "OK") { IsInDialog = true },
        ]);
}
