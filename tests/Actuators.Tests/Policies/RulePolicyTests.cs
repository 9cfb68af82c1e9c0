using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators.Tests;

public sealed class RulePolicyTests
{
    private readonly FakeTimeProvider time = new();
    private static readonly Observation Home = new()
    {
        Entities =
        [
            new Entity("bedroom", "bedroom", "room"),
            new Entity("bed", "bed", "furniture") { Attributes = EquatableMap.Of(("room", "bedroom")) },
            new Entity("pillow", "pillow", "object") { Attributes = EquatableMap.Of(("on", "bed")) },
            new Entity("loop", "loop", "object") { Attributes = EquatableMap.Of(("on", "loop")) },
            new Entity("kitchen", "kitchen", "room"),
        ],
    };

    [Theory]
    [InlineData("*/*", "", PolicyVerdict.Allow)]
    [InlineData("robot/*", "", PolicyVerdict.Allow)]
    [InlineData("robot/go_to", "", PolicyVerdict.Allow)]
    [InlineData("robot/go_*", "", PolicyVerdict.Allow)]
    [InlineData("robot/say", "", PolicyVerdict.Deny)]
    [InlineData("lamp/*", "", PolicyVerdict.Deny)]
    [InlineData("*/*", "*/go_to", PolicyVerdict.Deny)]
    [InlineData("*/*", "robot/*", PolicyVerdict.Deny)]
    public void Lists_say_what_may_be_done(string allow, string deny, PolicyVerdict verdict)
    {
        var decision = Decide(new RulePolicyOptions { Allow = [allow], Deny = deny.Length > 0 ? [deny] : [] }, Recipe.GoTo("1", "kitchen"));

        Assert.Equal(verdict, decision.Verdict);
        Assert.Equal(verdict == PolicyVerdict.Deny ? ResultCode.PolicyDenied : ResultCode.None, decision.Code);
    }

    [Fact]
    public void A_person_is_asked_where_the_rules_say_so() =>
        Assert.Equal(PolicyVerdict.Ask, Decide(new RulePolicyOptions { Ask = ["*/go_to"] }, Recipe.GoTo("1", "kitchen")).Verdict);

    [Theory]
    [InlineData(0.5, PolicyVerdict.Allow)]
    [InlineData(0.51, PolicyVerdict.Deny)]
    [InlineData(0.05, PolicyVerdict.Deny)]
    public void A_speed_has_a_limit(double speed, PolicyVerdict verdict)
    {
        var options = new RulePolicyOptions { Limits = [new ArgumentLimit("robot/*", "speed", 0.5, 0.1)] };

        var decision = Decide(options, Recipe.Step("1", "go_to", ("place", "kitchen"), ("speed", speed)));

        Assert.Equal((verdict, verdict == PolicyVerdict.Deny ? ResultCode.LimitExceeded : ResultCode.None), (decision.Verdict, decision.Code));
    }

    [Theory]
    [InlineData("bedroom")]
    [InlineData("bed")]
    [InlineData("pillow")]
    public void A_forbidden_place_forbids_what_is_in_it(string id)
    {
        var options = new RulePolicyOptions { ForbiddenPlaces = ["bedroom"] };

        Assert.Equal(ResultCode.LimitExceeded, Decide(options, Recipe.GoTo("1", id)).Code);
        Assert.Equal(PolicyVerdict.Allow, Decide(options, Recipe.GoTo("1", "kitchen")).Verdict);
        Assert.Equal(PolicyVerdict.Allow, Decide(options, Recipe.GoTo("1", "loop")).Verdict);
    }

    [Fact]
    public void A_rate_holds_within_any_minute_and_for_each_actuator()
    {
        var policy = new RulePolicy(new RulePolicyOptions { ActionsPerMinute = 2 }, time);
        PolicyDecision Ask(string actuator) => policy.Decide(new PolicyQuestion(Recipe.Say("1", "hello") with { Actuator = actuator }, Specs.Say, Home));

        Assert.Equal(PolicyVerdict.Allow, Ask("robot").Verdict);
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(PolicyVerdict.Allow, Ask("robot").Verdict);
        Assert.Equal(ResultCode.LimitExceeded, Ask("robot").Code);
        Assert.Equal(PolicyVerdict.Allow, Ask("lamp").Verdict);
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(PolicyVerdict.Allow, Ask("robot").Verdict);
        Assert.Equal(ResultCode.LimitExceeded, Ask("robot").Code);
    }

    [Fact]
    public void Options_out_of_range_are_refused_at_the_start()
    {
        Assert.Throws<ValidationException>(() => new RulePolicy(new RulePolicyOptions { ActionsPerMinute = 0 }, time));
        Assert.Throws<ValidationException>(() => new Rig(new DispatcherOptions { VerificationLooks = 0 }));
    }

    private PolicyDecision Decide(RulePolicyOptions options, ActionStep step) =>
        new RulePolicy(options, time).Decide(new PolicyQuestion(step, Specs.GoTo, Home));
}
