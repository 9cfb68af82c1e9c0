using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Generation.Tests;

/// <summary>Says what is wrong with examples.</summary>
internal static class ExampleRules
{
    public static IEnumerable<string> Problems(TrainingGroup group) =>
        Duplicates(group).Concat(group.Examples.SelectMany(example => Problems(example, group).Select(problem => $"{problem}\n{ExampleText.Show(example)}")));

    private static IEnumerable<string> Duplicates(TrainingGroup group)
    {
        foreach (var name in group.Manifest.Actuators.SelectMany(a => a.Actions).GroupBy(a => a.Name).Where(g => g.Count() > 1))
        {
            yield return $"Two actions are called {name.Key}.";
        }

        foreach (var id in group.Observation.Entities.GroupBy(e => e.Id).Where(g => g.Count() > 1))
        {
            yield return $"Two entities have the id {id.Key}.";
        }
    }

    private static IEnumerable<string> Problems(TrainingExample example, TrainingGroup group)
    {
        if (string.IsNullOrWhiteSpace(example.Command))
        {
            yield return "There are no words.";
        }

        if (example.Steps.Count == 0 && example.Status != TrainingStatus.Refuse)
        {
            yield return "There is no step.";
        }

        var missing = example.Steps.Any(step => step.Arguments.Values.Any(a => a.Source == ArgumentSource.None));
        if (missing && example.Status == TrainingStatus.Plan)
        {
            yield return "An argument is missing, and yet it is a plan.";
        }

        foreach (var problem in example.Steps.SelectMany(step => Problems(step, example, group)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Problems(TrainingStep step, TrainingExample example, TrainingGroup group)
    {
        var action = group.Manifest.Actuators.SelectMany(a => a.Actions).FirstOrDefault(a => a.Name == step.Action);
        if (action is null)
        {
            yield return $"There is no action {step.Action}.";
            yield break;
        }

        if (step.Trigger is { } trigger && !Inside(trigger, example.Command))
        {
            yield return $"The words that ask for {step.Action} are not in the command.";
        }

        foreach (var required in action.Parameters.Where(p => p.Required && !step.Arguments.ContainsKey(p.Name)))
        {
            yield return $"{step.Action} needs {required.Name}.";
        }

        foreach (var (name, argument) in step.Arguments)
        {
            var problem = action.FindParameter(name) is { } parameter ? Problem(parameter, argument, example, group.Observation) : "no such parameter";
            if (problem.Length > 0)
            {
                yield return $"{step.Action}.{name}: {problem}.";
            }
        }
    }

    private static string Problem(ParameterSpec parameter, TrainingArgument argument, TrainingExample example, Observation observation)
    {
        if (argument.Span is { } span && !Inside(span, example.Command))
        {
            return "its words are not in the command";
        }

        return argument.Source switch
        {
            ArgumentSource.Entity when parameter.Kind != ParameterKind.Entity => "is no entity",
            ArgumentSource.Entity when argument.Accepted.Count == 0 => "accepts nothing",
            ArgumentSource.Entity => argument.Accepted.Select(id => observation.Find(id)).Any(e => e is null || (parameter.EntityKinds.Count > 0 && !parameter.EntityKinds.Contains(e.Kind))) ? "names an entity that is not there or of another kind" : "",
            ArgumentSource.Choice => parameter.Kind == ParameterKind.Choice && !argument.Accepted.All(parameter.Choices.Contains) ? "is no such choice" : parameter.Kind is ParameterKind.Choice or ParameterKind.Boolean ? "" : "is no choice",
            ArgumentSource.Span => argument.Span is null ? "has no words" : parameter.Kind is ParameterKind.Text or ParameterKind.Number ? "" : "is not said in words",
            _ => "",
        };
    }

    private static bool Inside(TextSpan span, string command) =>
        span.Start >= 0 && span.Start < span.End && span.End <= command.Length && !char.IsWhiteSpace(command[span.Start]) && !char.IsWhiteSpace(command[span.End - 1]);
}
