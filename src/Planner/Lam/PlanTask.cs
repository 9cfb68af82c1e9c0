using LamRobot.Contracts;

namespace LamRobot.Planner.Lam;

/// <summary>A request with how its choices are made.</summary>
/// <param name="Request">The request.</param>
/// <param name="Chooser">How choices are made.</param>
/// <param name="CancellationToken">Ends this one alone.</param>
internal sealed record PlanTask(PlanRequest Request, IChooser Chooser, CancellationToken CancellationToken);
