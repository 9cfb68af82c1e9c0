namespace LamRobot.Bridge.Service;

/// <summary>A robot of a broker, as <c>lamrobot robots --json</c> tells it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Protocol">Its language.</param>
/// <param name="Online">Whether it says that it is there.</param>
/// <param name="Description">What it is, in words.</param>
/// <param name="Actions">What can be asked of it.</param>
internal sealed record RobotListing(string Id, string Protocol, bool Online, string Description, IReadOnlyList<string> Actions);
