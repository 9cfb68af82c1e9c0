using LamRobot.Contracts;

namespace LamRobot.Planner.Lam;

/// <summary>An argument that an action needs and the words do not tell, or tell beyond its limits.</summary>
/// <param name="Action">The action.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Said">The number that was said and is beyond the limits; null when none was said.</param>
internal sealed record MissingArgument(ActionSpec Action, ParameterSpec Parameter, double? Said = null);
