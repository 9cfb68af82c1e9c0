namespace LamRobot.Perception.World;

/// <summary>Remembers what a sensor's last look was worth.</summary>
/// <param name="LookedAt">When it last looked.</param>
/// <param name="Fault">Why that look showed nothing; null when it did.</param>
internal sealed record SourceWatch(DateTimeOffset LookedAt, string? Fault);
