namespace LamRobot.Bridge.Service;

/// <summary>Whether missions can be done now.</summary>
/// <param name="Status"><c>ok</c>, <c>robot_offline</c> or <c>emergency_stop</c>.</param>
/// <param name="Busy">Whether a mission runs.</param>
/// <param name="Waiting">How many missions wait for their turn.</param>
/// <param name="Paused">Whether everything is paused.</param>
/// <param name="OpenQuestions">How many questions and approvals wait for a person.</param>
/// <param name="Planner">Who plans.</param>
internal sealed record HealthView(string Status, bool Busy, int Waiting, bool Paused, int OpenQuestions, string Planner);
