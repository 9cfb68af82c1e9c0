namespace LamRobot.Planner.Lam;

/// <summary>What the decoder says of one decision.</summary>
/// <param name="Pointer">Where in the command it comes from; shape [s].</param>
/// <param name="Choice">Which row; shape [rows], very low where not allowed.</param>
/// <param name="End">For each start, where a span ends; shape [s, s].</param>
internal sealed record DecisionLogits(float[] Pointer, float[] Choice, float[] End);
