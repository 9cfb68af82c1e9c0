using System.Text;

namespace LamRobot.Training.Examples;

/// <summary>Writes examples as a person reads them.</summary>
public static class ExampleText
{
    /// <summary>Writes a group: what can be done, what is known, and each command with its plan and the words that stand for each part.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The lines.</returns>
    public static string Show(TrainingGroup group)
    {
        var text = new StringBuilder();
        text.AppendLine($"can: {string.Join(' ', group.Manifest.Actuators.SelectMany(actuator => actuator.Actions).Select(action => action.Name))}");
        text.AppendLine($"knows: {string.Join(", ", group.Observation.Entities.Select(entity => $"{entity.Name} ({entity.Kind})"))}");
        foreach (var example in group.Examples)
        {
            text.AppendLine(Show(example));
        }

        return text.ToString();
    }

    /// <summary>Writes a command with its plan.</summary>
    /// <param name="example">The example.</param>
    /// <returns>The line.</returns>
    public static string Show(TrainingExample example) =>
        $"  {example.Command}\n    -> {example.Status.ToString().ToUpperInvariant()} {string.Join("; ", example.Steps.Select(step => Show(step, example.Command)))}";

    private static string Show(TrainingStep step, string command)
    {
        var arguments = step.Arguments.Select(pair => $"{pair.Key}={Value(pair.Value)}{Words(pair.Value.Span, command)}");
        return $"{step.Action}{Words(step.Trigger, command)}({string.Join(", ", arguments)})";
    }

    private static string Value(TrainingArgument argument) =>
        argument.Source is ArgumentSource.Entity or ArgumentSource.Choice ? string.Join('|', argument.Accepted) : argument.Source.ToString().ToUpperInvariant();

    private static string Words(TextSpan? span, string command) => span is { } known ? $" '{known.Of(command)}'" : "";
}
