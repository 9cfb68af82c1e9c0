using LamRobot.Contracts;
using LamRobot.Planner.Grounding;

namespace LamRobot.Planner.Lam;

/// <summary>One decision of the decoder.</summary>
/// <param name="Action">The action that is decided, or whose parameter is.</param>
/// <param name="Parameter">The parameter, or null when an action is decided.</param>
/// <param name="Row">The row that was chosen.</param>
/// <param name="Start">The command's token that it comes from.</param>
/// <param name="End">The last token, for a span.</param>
/// <param name="LogProbability">Of the choice and, for a span, of both its ends.</param>
internal sealed record Decision(ManifestAction? Action, ParameterSpec? Parameter, int Row, int Start, int End, double LogProbability);
