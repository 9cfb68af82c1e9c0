namespace LamRobot.Sim;

/// <summary>Where the robot last saw an object.</summary>
/// <param name="On">The place; null when somebody held it.</param>
/// <param name="Holder">Who held it; null when it lay.</param>
/// <param name="SeenAt">When, as time of the run.</param>
internal sealed record ThingBelief(string? On, string? Holder, TimeSpan SeenAt);
