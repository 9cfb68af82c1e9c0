namespace LamRobot.Bridge.Service.Tests;

public sealed class RobotChoiceTests
{
    private static readonly IReadOnlyList<FoundRobot> Fleet = [Robot("agv-1"), Robot("agv-3"), Robot("agv-31"), Robot("old", online: false)];

    [Theory]
    [InlineData("agv 3, bring the pallet to dock 2", "agv-3")]
    [InlineData("let AGV-31 go to dock 2", "agv-31")]
    [InlineData("have agv31 charge", "agv-31")]
    [InlineData("send agv three to the dock", "agv-1")]
    [InlineData("bring 3 boxes to dock 1", "agv-1")]
    public void The_robot_that_the_words_name_does_it_else_the_first_that_is_there(string command, string expected) =>
        Assert.Equal(expected, RobotChoice.Choose(Fleet, null, command).Id);

    [Fact]
    public void The_robot_that_is_asked_for_does_it_also_when_it_is_offline_and_others_are_named() =>
        Assert.Equal("old", RobotChoice.Choose(Fleet, "OLD", "agv 3, go home").Id);

    [Fact]
    public void A_robot_that_is_not_there_is_said_with_those_that_are()
    {
        var error = Assert.Throws<SetupException>(() => RobotChoice.Choose(Fleet, "agv-9", ""));

        Assert.Contains("agv-9", error.Message, StringComparison.Ordinal);
        Assert.Contains("agv-1, agv-3, agv-31, old", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void None_at_all_and_none_online_are_told_apart()
    {
        Assert.Contains("No robot shows itself", Assert.Throws<SetupException>(() => RobotChoice.Choose([], null, "")).Message, StringComparison.Ordinal);
        Assert.Contains("is online (old)", Assert.Throws<SetupException>(() => RobotChoice.Choose([Robot("old", online: false)], null, "")).Message, StringComparison.Ordinal);
    }

    private static FoundRobot Robot(string id, bool online = true) => new(id, "JSON 1", online, _ => throw new NotSupportedException());
}
