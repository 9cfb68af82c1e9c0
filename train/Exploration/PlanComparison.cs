using LamRobot.Contracts;
using LamRobot.Planner.Numbers;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Exploration;

/// <summary>Compares a planned step with the right one of an example.</summary>
internal static class PlanComparison
{
    private const double NumberTolerance = 1e-6;

    /// <summary>Whether a planned step does the same as the right one.</summary>
    public static bool IsSame(ActionStep planned, TrainingStep right, string command, CapabilityManifest manifest)
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
