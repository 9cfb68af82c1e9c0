namespace LamRobot.Planner.Lam;

/// <summary>How a plan stood when the decision on a step's action was due.</summary>
/// <param name="Decisions">How many decisions had been made.</param>
/// <param name="Count">How many there were with those that were given.</param>
/// <param name="Previous">The row that was chosen before.</param>
/// <param name="Pointer">The word that was pointed at before.</param>
/// <param name="Furthest">The furthest word that was pointed at.</param>
/// <param name="Outcome">What became of the step before.</param>
/// <param name="Names">How many mentions were used.</param>
/// <param name="Used">The words that were pointed at.</param>
internal sealed record StepBeginning(int Decisions, int Count, int Previous, int Pointer, int Furthest, int Outcome, int Names, float[] Used);
