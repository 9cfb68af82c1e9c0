using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>An action that the robot was told to do, with what came of it so far.</summary>
internal sealed class RobotAction(ActionStep step)
{
    public ActionStep Step => step;

    /// <summary>What is being done, in words.</summary>
    public string Doing { get; set; } = "";

    /// <summary>What came of it; null while it is being done.</summary>
    public ActionResult? Result { get; set; }

    /// <summary>An argument's text; null when it is absent or empty.</summary>
    public string? Text(string parameter) =>
        step.Arguments.TryGetValue(parameter, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>An argument's number; null when it is absent or none.</summary>
    public double? Number(string parameter) => step.Arguments.TryGetValue(parameter, out var value) ? value.AsNumber() : null;
}
