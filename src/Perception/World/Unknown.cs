namespace LamRobot.Perception.World;

/// <summary>Something that is not known.</summary>
/// <param name="Subject">Id of the thing, place or sensor that it is about.</param>
/// <param name="Reason">What is not known of it, and why.</param>
public sealed record Unknown(string Subject, string Reason);
