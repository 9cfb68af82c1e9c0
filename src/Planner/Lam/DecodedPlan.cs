using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>What the decoder made of a command.</summary>
/// <param name="World">The candidates that it chose from.</param>
/// <param name="Tokens">The command's tokens.</param>
/// <param name="Decisions">The decisions behind those that were given, the ending one last; not complete when it was cancelled.</param>
internal sealed record DecodedPlan(KnownWorld World, TokenSequence Tokens, IReadOnlyList<Decision> Decisions);
