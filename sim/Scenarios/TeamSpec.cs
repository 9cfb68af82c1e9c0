namespace LamRobot.Sim;

/// <summary>What the robot knows of those who sent it.</summary>
internal sealed record TeamSpec(string Name, string Country, string Affiliation);
