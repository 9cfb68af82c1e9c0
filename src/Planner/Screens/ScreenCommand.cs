using System.Collections.Immutable;

namespace LamRobot.Planner.Screens;

/// <summary>What a command means up to some place in it.</summary>
/// <param name="Cost">How much of it is guessed or left out.</param>
/// <param name="Readings">The wishes in order.</param>
/// <param name="NotUnderstood">Words that nothing is made of.</param>
internal sealed record ScreenCommand(double Cost, ImmutableList<ScreenReading> Readings, ImmutableList<string> NotUnderstood)
{
    /// <summary>Nothing was said yet.</summary>
    public static ScreenCommand Nothing { get; } = new(0, [], []);

    /// <summary>How many steps it asks for.</summary>
    public int Steps => Readings.Sum(reading => Math.Max(1, reading.Steps.Count));

    /// <summary>What was read last; null when nothing.</summary>
    public ScreenReading? Last => Readings.Count > 0 ? Readings[^1] : null;

    /// <summary>It with another wish.</summary>
    public ScreenCommand With(ScreenReading reading) => this with { Cost = Cost + reading.Cost, Readings = Readings.Add(reading) };

    /// <summary>It with the answer to what was asked.</summary>
    public ScreenCommand Answered(ScreenReading reading) => this with { Cost = Cost - Readings[^1].Cost + reading.Cost, Readings = Readings.SetItem(Readings.Count - 1, reading) };

    /// <summary>It without some words.</summary>
    public ScreenCommand Without(string words, double cost) => this with { Cost = Cost + cost, NotUnderstood = NotUnderstood.Add(words) };
}
