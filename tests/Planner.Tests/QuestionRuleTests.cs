using LamRobot.Contracts;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

public sealed class QuestionRuleTests
{
    [Theory]
    [InlineData("Is there a person lying down in the kitchen? Find them and then follow them.", false)]
    [InlineData("Are all lights off? Is the door closed?", true)]
    [InlineData("is 3.5 metres far?", true)]
    [InlineData("would you close the door?", false)]
    [InlineData("?!", false)]
    public void An_order_after_a_question_is_an_order(string command, bool question) => Assert.Equal(question, QuestionRule.IsQuestion(command));

    [Fact]
    public void Setting_is_not_answering_even_where_setting_twice_is_setting_once()
    {
        var manifest = new CapabilityManifest { Actuators = [new("home", "smart-home") { Actions = [new("lights_off") { Effect = ActionEffect.Idempotent }] }] };
        var plan = new Plan([new("s1", "home", "lights_off")]);

        Assert.Equal("s1", QuestionRule.Violation("are all lights off?", plan, manifest)?.Id);
        Assert.Null(QuestionRule.Violation("turn all lights off", plan, manifest));
    }

    [Fact]
    public void To_answer_a_robot_may_go_and_look_and_tell_what_it_found()
    {
        var look = new Plan([new("s1", "robot", "go_to"), new("s2", "robot", "count_objects"), new("s3", "robot", "report")]);
        var talk = new Plan([new("s1", "robot", "report")]);
        var greet = new Plan([new("s1", "robot", "find_person"), new("s2", "robot", "greet")]);

        Assert.Null(QuestionRule.Violation("is there an apple on the desk?", look, Home.Manifest));
        Assert.Equal("s1", QuestionRule.Violation("is there an apple on the desk?", talk, Home.Manifest)?.Id);
        Assert.Equal("s2", QuestionRule.Violation("is jane in the kitchen?", greet, Home.Manifest)?.Id);
    }
}
