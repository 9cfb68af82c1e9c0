using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Home;

/// <summary>Makes the right steps of a clause that was said.</summary>
internal sealed class ClausePlan(IReadOnlyDictionary<string, ActionSpec> actions)
{
    private static readonly string[] PersonParameters = ["person", "pose", "gesture", "colour", "garment"];

    /// <summary>Whether the manifest can do all of it.</summary>
    public bool CanDo(PlannedPhrase phrase) => phrase.Steps.All(step => actions.ContainsKey(step.Action));

    /// <summary>Makes the steps.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="start">Where it begins in the command.</param>
    /// <param name="builder">The command, which knows the words that asked.</param>
    public IEnumerable<TrainingStep> Steps(Clause clause, int start, CommandBuilder builder)
    {
        for (var i = 0; i < clause.Source.Steps.Count; i++)
        {
            var pattern = clause.Source.Steps[i];
            var arguments = new Dictionary<string, TrainingArgument>();
            foreach (var argument in pattern.Arguments)
            {
                Add(argument, clause.Bindings, arguments);
            }

            yield return new(actions[pattern.Action].Name, builder.Trigger(i + 1, start), arguments);
        }
    }

    private static void Add(ArgumentPattern pattern, IReadOnlyDictionary<string, Binding> bindings, Dictionary<string, TrainingArgument> arguments)
    {
        var span = pattern.SpanRole is { } role ? bindings.GetValueOrDefault(role)?.Span : null;
        if (pattern.IsMissing)
        {
            arguments[pattern.Parameter] = TrainingArgument.None(span);
        }
        else if (pattern.Literal is { } literal)
        {
            arguments[pattern.Parameter] = literal == "operator" ? TrainingArgument.Entity(literal, span ?? (bindings.GetValueOrDefault("me") ?? bindings.GetValueOrDefault("i"))?.Span) : TrainingArgument.Choice(literal, span);
        }
        else if (bindings.TryGetValue(pattern.Role!, out var binding))
        {
            if (binding.Described is null)
            {
                arguments[pattern.Parameter] = binding.ToArgument(span ?? binding.Span);
                return;
            }

            foreach (var parameter in PersonParameters)
            {
                if (bindings.TryGetValue($"{pattern.Role}.{parameter}", out var part))
                {
                    arguments[parameter] = part.ToArgument(part.Span);
                }
            }
        }
    }
}
