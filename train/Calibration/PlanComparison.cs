using LamRobot.Contracts;
using LamRobot.Planner.Numbers;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Calibration;

/// <summary>Compares what was planned with the right plan of an example.</summary>
internal static class PlanComparison
{
    private const double NumberTolerance = 1e-6;

    public static bool IsRight(PlanOutcome outcome, TrainingExample example, CapabilityManifest manifest) => example.Status switch
    {
        TrainingStatus.Refuse => outcome.Kind == PlanOutcomeKind.Refuse,
        TrainingStatus.Clarify => outcome.Kind == PlanOutcomeKind.Clarify,
        _ => outcome.Kind == PlanOutcomeKind.Plan && Same(outcome.Plan, example, manifest),
    };

    private static bool Same(Plan plan, TrainingExample example, CapabilityManifest manifest) =>
        plan.Steps.Count == example.Steps.Count && plan.Steps.Zip(example.Steps).All(pair => Same(pair.First, pair.Second, example.Command, manifest));

    private static bool Same(ActionStep planned, TrainingStep right, string command, CapabilityManifest manifest)
    {
        if (planned.Action != right.Action || manifest.Find(planned.Actuator, planned.Action) is not { } spec)
        {
            return false;
        }

        return spec.Parameters.All(parameter => Same(
            parameter,
            planned.Arguments.TryGetValue(parameter.Name, out var value) ? value : (ArgumentValue?)null,
            right.Arguments.GetValueOrDefault(parameter.Name),
            command));
    }

    private static bool Same(ParameterSpec parameter, ArgumentValue? planned, TrainingArgument? right, string command) => right?.Source switch
    {
        ArgumentSource.Skip => true,
        null or ArgumentSource.None => planned is null,
        ArgumentSource.Span when right.Span is { } span => SameWords(parameter, planned, span.Of(command)),
        ArgumentSource.Span => true,
        _ => planned is { } value && right.Accepted.Contains(value.ToString()),
    };

    private static bool SameWords(ParameterSpec parameter, ArgumentValue? planned, string words)
    {
        if (parameter.Kind != ParameterKind.Number)
        {
            return string.Equals(planned?.AsText(), words, StringComparison.OrdinalIgnoreCase);
        }

        var number = NumberReader.Read(words, parameter.Unit, parameter.Minimum, parameter.Maximum);
        return number is null ? planned is null : planned?.AsNumber() is { } value && Math.Abs(value - number.Value) < NumberTolerance;
    }
}
