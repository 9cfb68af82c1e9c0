using LamRobot.Contracts;

namespace LamRobot.Training.Devices;

/// <summary>A device of a house.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Area">The area where it stands.</param>
/// <param name="Noun">Its name without the area.</param>
internal sealed record HouseDevice(Entity Entity, string Kind, Entity? Area, string Noun);
