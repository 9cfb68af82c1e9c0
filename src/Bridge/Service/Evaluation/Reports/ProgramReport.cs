namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>What missions in a program took, from the command to the end.</summary>
/// <param name="Steps">Steps that were tried, a mission.</param>
/// <param name="Seconds">Seconds a mission.</param>
/// <param name="OwnSecondsPerStep">Seconds a step that were not spent waiting for the program: planning, reading what came, deciding.</param>
/// <param name="ProgramSecondsPerStep">Seconds a step in which the program was waited for.</param>
internal sealed record ProgramReport(double Steps, double Seconds, double OwnSecondsPerStep, double ProgramSecondsPerStep);
