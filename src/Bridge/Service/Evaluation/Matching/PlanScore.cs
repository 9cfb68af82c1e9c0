namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How near a plan is to what was expected.</summary>
/// <param name="TaskRight">Whether everything is right.</param>
/// <param name="StatusRight">Whether it plans, asks or refuses as it should, and a plan has as many steps as it should.</param>
/// <param name="Steps">Steps that are right, of those expected.</param>
/// <param name="Operations">Steps with the right action, of those expected.</param>
/// <param name="Objects">Right arguments that are entities, of those expected.</param>
/// <param name="Arguments">Right arguments, of those expected.</param>
internal sealed record PlanScore(bool TaskRight, bool StatusRight, Tally Steps, Tally Operations, Tally Objects, Tally Arguments);
