namespace LamRobot.Training.Worlds;

/// <summary>What became of the tasks of one stage of evolution.</summary>
/// <param name="Tried">How many were drawn or changed.</param>
/// <param name="Senseless">How many made no sense in their world.</param>
/// <param name="Infeasible">How many the simulator showed to be impossible.</param>
/// <param name="Trivial">How many were done before anything is done, or were no harder than before.</param>
/// <param name="Kept">How many were kept.</param>
public readonly record struct EvolutionStage(int Tried, int Senseless, int Infeasible, int Trivial, int Kept);
