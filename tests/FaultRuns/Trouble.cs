using LamRobot.Sim;

namespace LamRobot.FaultRuns;

/// <summary>What goes wrong in one run, drawn from its seed.</summary>
/// <param name="Kind">What.</param>
/// <param name="After">When, counted from the mission's begin.</param>
/// <param name="Lasts">How long, where it lasts.</param>
internal sealed record Trouble(TroubleKind Kind, TimeSpan After, TimeSpan Lasts)
{
    public static IReadOnlyList<Trouble> Draw(Random random)
    {
        var count = random.NextDouble() switch { < .1 => 0, < .8 => 1, _ => 2 };
        return [.. Enumerable.Range(0, count).Select(_ => new Trouble(
            (TroubleKind)random.Next(Enum.GetValues<TroubleKind>().Length),
            TimeSpan.FromMilliseconds(random.Next(0, 1500)),
            TimeSpan.FromMilliseconds(random.Next(50, 2500)))).OrderBy(trouble => trouble.After)];
    }

    /// <summary>How a robot's messages fare for ten runs: half of the time well.</summary>
    public static FleetFaults OfMessages(int seed)
    {
        var random = new Random(seed);
        double Share(double most) => random.NextDouble() < .5 ? 0 : random.NextDouble() * most;
        return new()
        {
            MessageLoss = Share(.25),
            MessageDuplication = Share(.3),
            MessageReordering = Share(.2),
            LongestDelay = TimeSpan.FromSeconds(Share(10)),
            DisconnectsPerMinute = Share(1),
            Outage = TimeSpan.FromMilliseconds(700),
            FreezesPerMinute = Share(.5),
        };
    }
}
