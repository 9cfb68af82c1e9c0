using LamRobot.Contracts;
using LamRobot.Training.Corpora;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Episodes;

/// <summary>Turns plans that proved right into examples: what was tried before is told, the plan is learnt.</summary>
/// <param name="manifest">What could be done.</param>
/// <param name="read">Reads numbers.</param>
internal sealed class EpisodeConverter(CapabilityManifest manifest, NumberReading read)
{
    /// <summary>Converts a plan.</summary>
    /// <returns>The example, or null when the manifest does not have an action or a choice of it.</returns>
    public TrainingExample? Convert(RecordedPlan plan)
    {
        var before = plan.Before.Select(item => Convert(item.Step, plan, item.Succeeded ? StepOutcome.Done : StepOutcome.Failed));
        var steps = before.Concat(plan.Steps.Select(step => Convert(step, plan, StepOutcome.Planned))).ToList();
        return steps.Contains(null) ? null : new(plan.Command, [.. steps.OfType<TrainingStep>()], TrainingStatus.Plan);
    }

    private TrainingStep? Convert(ActionStep step, RecordedPlan plan, StepOutcome outcome)
    {
        if (manifest.Find(step.Actuator, step.Action) is not { } action)
        {
            return null;
        }

        var arguments = new Dictionary<string, TrainingArgument>(StringComparer.Ordinal);
        foreach (var parameter in action.Parameters)
        {
            if (!step.Arguments.TryGetValue(parameter.Name, out var value))
            {
                continue;
            }

            if (Argument(parameter, value, plan) is not { } argument)
            {
                return null;
            }

            arguments[parameter.Name] = argument;
        }

        return new(step.Action, null, arguments) { Outcome = outcome };
    }

    private TrainingArgument? Argument(ParameterSpec parameter, ArgumentValue value, RecordedPlan plan)
    {
        var text = value.ToString();
        return parameter.Kind switch
        {
            // What was there once may be out of sight by now.
            ParameterKind.Entity => plan.Observation.Find(text) is { } entity ? TrainingArgument.Entity(text, WordFinder.FindOnce(plan.Command, entity.Name)) : TrainingArgument.Skip,
            ParameterKind.Choice => parameter.Choices.Contains(text) ? TrainingArgument.Choice(text, WordFinder.Find(plan.Command, text)) : null,
            ParameterKind.Boolean => TrainingArgument.Choice(text, null),
            ParameterKind.Number => value.AsNumber() is { } number ? Words(text, WordFinder.FindNumber(plan.Command, number, parameter, read)) : null,
            _ => Words(text, WordFinder.Find(plan.Command, text)),
        };
    }

    private static TrainingArgument Words(string value, TextSpan? span) => span is null ? TrainingArgument.Skip : new(ArgumentSource.Span, [value], span);
}
