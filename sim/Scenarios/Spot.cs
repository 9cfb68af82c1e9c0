namespace LamRobot.Sim;

/// <summary>Where somebody can stand to be somewhere.</summary>
/// <param name="Label">What it is called: a room, a place, or a person's id.</param>
/// <param name="Room">The room it is in.</param>
/// <param name="Where">Where to stand.</param>
/// <param name="Facing">What to look at; null when the direction does not matter.</param>
internal sealed record Spot(string Label, string Room, Point Where, Point? Facing);
