namespace LamRobot.Actuators.Tests;

public sealed class RetryRuleTests
{
    [Theory]
    [InlineData(ActionEffect.Reversible, false, false)]
    [InlineData(ActionEffect.Reversible, true, true)]
    [InlineData(ActionEffect.Idempotent, false, true)]
    [InlineData(ActionEffect.ReadOnly, false, true)]
    [InlineData(ActionEffect.Irreversible, true, false)]
    public void After_a_lost_answer_only_what_does_no_harm_twice_is_tried_again(ActionEffect effect, bool verifiable, bool again)
    {
        var spec = new ActionSpec("act") { Effect = effect, Ensures = verifiable ? [new Condition("robot", "at", "kitchen")] : [] };

        Assert.Equal(again, RetryRule.MayRetry(spec, ActionResult.Failure(ResultCode.LinkTimeout, "")));
    }

    [Theory]
    [InlineData(ResultCode.EffectUnknown)]
    [InlineData(ResultCode.ActionTimeout)]
    [InlineData(ResultCode.NotFound)]
    [InlineData(ResultCode.PreconditionFailed)]
    public void Where_trying_again_does_not_help_it_is_left(ResultCode code) =>
        Assert.False(RetryRule.MayRetry(Specs.GoTo, ActionResult.Failure(code, "")));
}
