namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>What a mission in simulation took.</summary>
/// <param name="Steps">Steps that were tried.</param>
/// <param name="SimulatedSeconds">Seconds of simulated time.</param>
/// <param name="WallSeconds">Seconds of real time.</param>
/// <param name="Replans">Plans after the first.</param>
internal sealed record SimulationFigures(int Steps, double SimulatedSeconds, double WallSeconds, int Replans);
