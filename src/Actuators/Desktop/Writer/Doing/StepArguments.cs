using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>The arguments of a step.</summary>
/// <param name="step">The step.</param>
internal sealed class StepArguments(ActionStep step)
{
    public ActionStep Step { get; } = step;

    public string? Text(string name) => Step.WordsOrNull(name);

    public string Required(string name) => Text(name) ?? throw StepFailedException.Failure(ResultCode.BadArgument, $"\"{name}\" is missing.");

    public double? Number(string name) => Step.Arguments.TryGetValue(name, out var value) ? value.AsNumber() : null;

    public bool? Switch(string name) => Step.Arguments.TryGetValue(name, out var value) ? value.AsBoolean() : null;

    public bool IsBefore => Text("where") == "before";
}
