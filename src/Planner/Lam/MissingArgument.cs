using LamRobot.Contracts;

namespace LamRobot.Planner.Lam;

/// <summary>An argument that an action needs and the words do not tell.</summary>
internal sealed record MissingArgument(ActionSpec Action, ParameterSpec Parameter);
