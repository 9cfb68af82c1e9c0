using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Corpora;

/// <summary>An action under another name, and how its examples change with it.</summary>
/// <param name="Spec">The action as it is called now.</param>
/// <param name="Parameters">What each parameter is called now, by its original name.</param>
internal sealed record Rewording(ActionSpec Spec, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>Keeps an action as it is.</summary>
    public static Rewording Keep(ActionSpec action) => new(action, action.Parameters.ToDictionary(p => p.Name, p => p.Name));

    /// <summary>Gives an action another wording; parameters that would get the same name keep their own.</summary>
    public static Rewording Of(ActionSpec action, ActionWording wording)
    {
        var names = action.Parameters.ToDictionary(p => p.Name, p => wording.Parameters.TryGetValue(p.Name, out var w) && w.Name.Length > 0 ? w.Name : p.Name);
        if (names.Values.Distinct().Count() < names.Count)
        {
            names = action.Parameters.ToDictionary(p => p.Name, p => p.Name);
        }

        var parameters = action.Parameters.Select(p => p with { Name = names[p.Name], Description = wording.Parameters.TryGetValue(p.Name, out var w) && w.Description.Length > 0 ? w.Description : p.Description });
        return new(
            action with { Name = wording.Name.Length > 0 ? wording.Name : action.Name, Description = wording.Description.Length > 0 ? wording.Description : action.Description, Parameters = parameters.ToEquatableList() },
            names);
    }

    /// <summary>Renames a step.</summary>
    public TrainingStep Apply(TrainingStep step) => step with
    {
        Action = Spec.Name,
        Arguments = step.Arguments.ToDictionary(argument => Parameters[argument.Key], argument => argument.Value),
    };
}
