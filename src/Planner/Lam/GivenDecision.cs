namespace LamRobot.Planner.Lam;

/// <summary>A decision that was made before: the decoder is told, not asked.</summary>
/// <param name="Row">The row.</param>
/// <param name="Outcome">When it was the last of a step that was tried: 1 done, 2 failed; else 0.</param>
internal readonly record struct GivenDecision(int Row, int Outcome);
