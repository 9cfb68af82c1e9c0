using LamRobot.Sim;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Asks whether a mission in a simulated world reaches its goal.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Id">Its id, unique in its file.</param>
/// <param name="Simulation">What it starts from and is judged by.</param>
/// <param name="HasSeed">Whether the case gives the seed itself; else the run does.</param>
internal sealed record MissionCase(CaseOrigin Origin, string Id, SimulationCase Simulation, bool HasSeed) : EvaluationCase(Origin, Id);
