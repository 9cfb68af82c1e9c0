using LamRobot.Contracts;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

public sealed class PlanningRuleTests
{
    [Theory]
    [InlineData("are all lights off?", true)]
    [InlineData("which windows are open", true)]
    [InlineData("how many apples are there", true)]
    [InlineData("can you bring me the apple", false)]
    [InlineData("could you please switch the lamp on?", false)]
    [InlineData("how about a cola", false)]
    [InlineData("switch on the lamp", false)]
    public void A_question_is_told_from_an_order(string command, bool question) => Assert.Equal(question, QuestionRule.IsQuestion(command));

    [Fact]
    public void A_question_may_not_change_the_world()
    {
        var plan = new Plan([new("s1", "robot", "switch_off"), new("s2", "robot", "report")]);
        var look = new Plan([new("s1", "robot", "count_objects"), new("s2", "robot", "report")]);

        Assert.Equal("s1", QuestionRule.Violation("is the lamp off?", plan, Home.Manifest)?.Id);
        Assert.Null(QuestionRule.Violation("how many fruits are there?", look, Home.Manifest));
        Assert.Null(QuestionRule.Violation("switch the lamp off", plan, Home.Manifest));
    }

    [Fact]
    public void A_replan_goes_on_after_what_was_done()
    {
        ActionStep first = new("s1", "robot", "go_to") { Arguments = EquatableMap.Of<ArgumentValue>(("place", "kitchen")) };
        ActionStep second = new("s2", "robot", "greet") { DependsOn = ["s1"] };
        EpisodeStep Happened(ActionStep step, ActionResult result) => new(step, result, default, default);
        EquatableList<EpisodeStep> history = [Happened(first, ActionResult.Done([], true)), Happened(second, ActionResult.Failure(ResultCode.NotFound, "nobody"))];

        var left = HistoryRule.WithoutDone(new([first, second]), history);

        var step = Assert.Single(left.Steps);
        Assert.Equal("greet", step.Action);
        Assert.Empty(step.DependsOn);
    }

    [Fact]
    public void Confidence_grows_with_what_the_decoder_says()
    {
        var calibration = new LamCalibration(1, [2, 0, 0, 0, 0, 0]);
        var sure = new PlanSigns(-0.01, 0, 0, 3, 2, false);
        var unsure = sure with { LogProduct = -4 };

        Assert.True(calibration.Confidence(sure) > calibration.Confidence(unsure));
        Assert.InRange(calibration.Confidence(unsure), 0, 1);
        Assert.Throws<ArgumentException>(() => new LamCalibration(1, [1]).Confidence(sure));
    }
}
