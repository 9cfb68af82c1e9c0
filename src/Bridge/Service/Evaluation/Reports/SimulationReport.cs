namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>What missions in simulation took, as means over the cases.</summary>
/// <param name="Steps">Steps that were tried.</param>
/// <param name="SimulatedSeconds">Seconds of simulated time.</param>
/// <param name="WallSeconds">Seconds of real time.</param>
/// <param name="Replans">Plans after the first.</param>
internal sealed record SimulationReport(double Steps, double SimulatedSeconds, double WallSeconds, double Replans);
