namespace LamRobot.Actuators.Tests;

public sealed class ResultCodeTests
{
    private static readonly Dictionary<int, string[]> Stages = new()
    {
        [1] = ["NoSpeech", "AudioUnreadable", "SpeechUnclear"],
        [2] = ["NotUnderstood", "NeedsClarification", "UnknownAction", "BadArgument", "UnknownEntity", "BadDependency", "ReplansExhausted", "PlannerUnavailable"],
        [3] = ["PolicyDenied", "ApprovalDenied", "LimitExceeded", "PreconditionFailed", "Stopped", "QueueFull"],
        [4] = ["LinkDown", "LinkTimeout", "ProtocolError"],
        [5] = ["DeviceFailed", "Unreachable", "NotFound", "GraspFailed", "DeviceBusy", "DeviceRejected", "ActionTimeout"],
        [6] = ["EffectNotSeen", "EffectUnknown"],
    };

    [Fact]
    public void Every_code_stands_in_the_hundred_of_its_stage_under_one_name()
    {
        var codes = Enum.GetValues<ResultCode>();

        Assert.Equal(Enum.GetNames<ResultCode>().Length, codes.Distinct().Count());
        foreach (var code in codes.Where(code => code != ResultCode.None))
        {
            Assert.Contains(code.ToString(), Stages[(int)code / 100]);
        }

        Assert.Equal(codes.Length - 1, Stages.Values.Sum(names => names.Length));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_code_that_a_device_gives_comes_back_unchanged_and_is_journalled(ResultCode code)
    {
        await using var rig = new Rig();
        rig.Robot.OnExecute = (_, _, _) => Task.FromResult(ActionResult.Failure(code, "why"));

        var result = await rig.DispatchAsync(Recipe.Say("1", "hello"));

        Assert.Equal((code, "why"), (result.Code, result.Message));
        Assert.Equal(result, Assert.Single(rig.Journal.Events.OfType<StepEnded>()).Result);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Nothing_irreversible_is_ever_tried_again(ResultCode code) =>
        Assert.False(RetryRule.MayRetry(Specs.Erase, ActionResult.Failure(code, "")));

    public static TheoryData<ResultCode> Codes() => [.. Enum.GetValues<ResultCode>().Where(code => code != ResultCode.None)];
}
