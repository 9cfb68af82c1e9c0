namespace LamRobot.Sim;

/// <summary>Something on the table that does not move, or the table itself: an upright rectangle in metres.</summary>
/// <param name="Name">Its name, which is its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Left">Least x.</param>
/// <param name="Front">Least y.</param>
/// <param name="Right">Most x.</param>
/// <param name="Back">Most y.</param>
public sealed record TabletopFixture(string Name, string Kind, double Left, double Front, double Right, double Back);
