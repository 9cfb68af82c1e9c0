using LamRobot.Planner.Causal.Grammar;

namespace LamRobot.Planner.Causal.Tokens;

/// <summary>The token that was chosen among those that a grammar allows.</summary>
/// <param name="Token">The token.</param>
/// <param name="State">Where the text stands behind it.</param>
/// <param name="LogProbability">Logarithm of its share among the allowed tokens.</param>
/// <param name="Allowed">How many tokens were allowed.</param>
internal sealed record TokenChoice(int Token, TextState State, double LogProbability, int Allowed);
