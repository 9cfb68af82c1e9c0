namespace LamRobot.Sim.Tests;

public sealed class The_simulation_clock_moves_when_told
{
    [Fact]
    public void Timers_fire_in_their_order_at_their_time()
    {
        var clock = new SimulationClock(SimulationClock.DefaultStart);
        var fired = new List<string>();
        using var late = clock.CreateTimer(_ => fired.Add($"late {clock.Elapsed.TotalSeconds}"), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => fired.Add($"often {clock.Elapsed.TotalSeconds}"), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        using var never = clock.CreateTimer(_ => fired.Add("never"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        never.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["often 2", "late 3", "often 4"], fired);
        Assert.Equal(SimulationClock.DefaultStart.AddSeconds(5), clock.GetUtcNow());
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_has_moved_on()
    {
        var clock = new SimulationClock(SimulationClock.DefaultStart);
        var delay = Task.Delay(TimeSpan.FromSeconds(1), clock, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(0.9));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await delay;
    }
}
