namespace LamRobot.Actuators.Tests;

/// <summary>What is found of a step that somebody else began.</summary>
public sealed class EffectLooksTests
{
    private static readonly StepStarting Started = new(DateTimeOffset.UnixEpoch, "m1", Recipe.GoTo("1", "kitchen"), "m1.1.1") { Ensures = [new Condition("robot", "at", "{place}")] };
    private static readonly ActionResult Lost = ActionResult.Failure(ResultCode.EffectUnknown, "");
    private static readonly ActionResult Refused = ActionResult.Failure(ResultCode.NotFound, "");
    private static readonly ActionResult Done = ActionResult.Done([], effectKnown: false);

    private readonly World world = new(new Trace());

    private EffectLooks Looks => new(world, new DispatcherOptions { VerificationInterval = TimeSpan.Zero }, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_may_have_been_done_is_looked_for_until_it_is_seen()
    {
        foreach (var told in (ActionResult[])[Lost, Done])
        {
            world.Set("robot", "at", "office");
            var looks = 0;
            world.OnLook = _ =>
            {
                if (++looks == 3)
                {
                    world.Set("robot", "at", "kitchen");
                }

                return Task.CompletedTask;
            };

            Assert.Equal((EffectSight.Seen, 3), await FindAsync(Started, told));
        }
    }

    [Fact]
    public async Task What_was_not_done_is_looked_for_once()
    {
        world.Set("robot", "at", "office");

        Assert.Equal((EffectSight.NotSeen, 1), await FindAsync(Started, Refused));
    }

    [Fact]
    public async Task Of_a_step_that_promises_nothing_nothing_is_known() =>
        Assert.Equal((EffectSight.Unknown, 0), await FindAsync(Started with { Ensures = [] }, Done));

    [Fact]
    public async Task A_world_that_cannot_be_seen_tells_nothing()
    {
        world.OnLook = _ => throw new IOException("The link is down.");

        Assert.Equal((EffectSight.Unknown, 5), await FindAsync(Started, Lost));
    }

    [Fact]
    public async Task What_was_not_there_at_once_is_not_known_when_the_world_is_lost_from_sight()
    {
        world.Set("robot", "at", "office");
        var looks = 0;
        world.OnLook = _ => ++looks > 1 ? throw new IOException("The link is down.") : Task.CompletedTask;

        Assert.Equal((EffectSight.Unknown, 5), await FindAsync(Started, Lost));
    }

    [Fact]
    public async Task How_far_a_step_came_that_was_given_up_is_not_what_it_promised()
    {
        world.Set("robot", "at", "office");

        Assert.Equal((EffectSight.NotSeen, 1), await FindAsync(Started, Refused with { Applied = EquatableMap.Of<ArgumentValue>(("place", "office")) }));
    }

    [Fact]
    public async Task Whoever_gives_up_is_told_nothing()
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(Token);
        world.OnLook = _ => given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Looks.FindAsync(Started, Lost, given.Token));
    }

    private async Task<(EffectSight Effect, int Looks)> FindAsync(StepStarting step, ActionResult told) => await Looks.FindAsync(step, told, Token);
}
