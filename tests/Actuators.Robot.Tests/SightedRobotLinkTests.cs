namespace LamRobot.Actuators.Robot.Tests;

public sealed class SightedRobotLinkTests : IAsyncDisposable
{
    private static readonly ActionStep Pick = new("1", "arm", "pick") { Arguments = EquatableMap.Of<ArgumentValue>(("object", "red block")) };
    private readonly FakeTimeProvider time = new();
    private readonly FakeLink robot = new()
    {
        Manifest = new("arm", "manipulator")
        {
            Actions =
            [
                new("pick")
                {
                    Parameters =
                    [
                        new("object", ParameterKind.Entity) { Required = true }, new("near", ParameterKind.Entity),
                        Seen("x", "{object}.x", required: true), Seen("y", "{object}.y", required: true), Seen("near_x", "{near}.x", required: false),
                    ],
                },
                new("go_home"),
            ],
        },
    };

    private readonly FakeEyes eyes = new();
    private readonly SightedRobotLink link;

    public SightedRobotLinkTests() => link = new(robot, eyes, new(), time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => link.DisposeAsync();

    [Fact]
    public void A_planner_sees_no_parameter_that_eyes_fill_in() =>
        Assert.Equal(["object", "near"], link.Manifest.Actions[0].Parameters.Select(parameter => parameter.Name));

    [Fact]
    public async Task The_robot_is_told_where_the_thing_is_that_was_named()
    {
        eyes.See(new("red block", "red block", "block") { Pose = new(0.1, -0.2) });

        Assert.True((await link.SendAsync(Pick, null, Token)).Succeeded);
        Assert.Equal(EquatableMap.Of<ArgumentValue>(("object", "red block"), ("x", 0.1), ("y", -0.2)), Assert.Single(robot.Sent).Arguments);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(2.1)]
    public async Task A_thing_that_is_not_seen_now_is_not_reached_for(double? age)
    {
        if (age is { } seconds)
        {
            eyes.See(new("red block", "red block", "block") { Pose = new(0.1, -0.2), Age = TimeSpan.FromSeconds(seconds) });
        }

        var result = await link.SendAsync(Pick, null, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.NotFound), (result.Status, result.Code));
        Assert.Contains("red block", result.Message, StringComparison.Ordinal);
        Assert.Empty(robot.Sent);
    }

    [Fact]
    public async Task What_is_not_needed_for_sure_is_left_out_when_it_is_not_seen()
    {
        eyes.See(new("red block", "red block", "block") { Pose = new(0.1, -0.2) });
        var step = Pick with { Arguments = EquatableMap.Of<ArgumentValue>(("object", "red block"), ("near", "kitchen")) };

        Assert.True((await link.SendAsync(step, null, Token)).Succeeded);
        Assert.DoesNotContain("near_x", Assert.Single(robot.Sent).Arguments.Keys);
    }

    [Fact]
    public async Task Blind_eyes_keep_the_robot_from_reaching_and_not_from_the_rest()
    {
        eyes.Failure = new TimeoutException("No picture came.");

        Assert.Equal(ResultCode.NotFound, (await link.SendAsync(Pick, null, Token)).Code);
        Assert.True((await link.SendAsync(new("2", "arm", "go_home"), null, Token)).Succeeded);
        await link.StopAsync(StopKind.Emergency, Token);
        Assert.Equal([StopKind.Emergency], robot.Stops);
    }

    [Fact]
    public async Task It_observes_with_the_robots_eyes_and_the_lent_ones()
    {
        eyes.See(new("red block", "red block", "block"));

        Assert.Equal(["r2", "kitchen", "red block"], (await link.ObserveAsync(Token)).Entities.Select(entity => entity.Id));
    }

    private static ParameterSpec Seen(string name, string seenAs, bool required) => new(name, ParameterKind.Number) { SeenAs = seenAs, Required = required };
}
