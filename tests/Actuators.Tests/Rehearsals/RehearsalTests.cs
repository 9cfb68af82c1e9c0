namespace LamRobot.Actuators.Tests;

public sealed class RehearsalTests
{
    private sealed class Still : IObserver
    {
        public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => new(new Observation
        {
            Entities =
            [
                new Entity("robot", "robot", "robot") { Attributes = EquatableMap.Of(("at", "hall"), ("holding", "cup")), Age = TimeSpan.FromSeconds(3) },
                new Entity("cup", "cup", "object") { Attributes = EquatableMap.Of(("held_by", "robot")) },
            ],
        });
    }

    [Fact]
    public async Task What_would_have_been_done_counts_as_seen_and_the_result_says_that_nothing_was()
    {
        var world = new RehearsedWorld(new Still());
        await using var actuator = Actuator(world, new ActionSpec("put") { Parameters = [new("place", ParameterKind.Entity)], Ensures = [new("cup", "on", "{place}"), new("cup", "held_by", Negated: true), new("robot", "holding", "cup", Negated: true), new("robot", "free"), new("{nobody}", "is")] });

        var result = await actuator.ExecuteAsync(Recipe.Step("1", "put", ("place", "desk")), null, TestContext.Current.CancellationToken);

        var seen = await world.ObserveAsync(TestContext.Current.CancellationToken);
        var (cup, robot) = (seen.Find("cup")!, seen.Find("robot")!);
        Assert.Equal(("desk", false), (cup.Attributes["on"], cup.Attributes.ContainsKey("held_by")));
        Assert.Equal(("hall", false, true), (robot.Attributes["at"], robot.Attributes.ContainsKey("holding"), robot.Attributes["free"].Length > 0));
        Assert.Equal(TimeSpan.Zero, robot.Age);
        Assert.Equal(2, seen.Entities.Count);
        Assert.False(result.EffectKnown);
        Assert.Contains("nothing was sent", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_effect_wins()
    {
        var world = new RehearsedWorld(new Still());
        await using var actuator = Actuator(world, Specs.GoTo);
        foreach (var place in (string[])["kitchen", "office"])
        {
            await actuator.ExecuteAsync(Recipe.GoTo("1", place), null, TestContext.Current.CancellationToken);
        }

        Assert.Equal("office", (await world.ObserveAsync(TestContext.Current.CancellationToken)).Find("robot")!.Attributes["at"]);
    }

    private static DryActuator Actuator(RehearsedWorld world, ActionSpec action) => new(new("robot", "test") { Actions = [action] }, world);
}
