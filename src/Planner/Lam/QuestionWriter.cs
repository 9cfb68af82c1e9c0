using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Planner.Lam;

/// <summary>Writes what a person is asked or told when there is no plan.</summary>
internal static class QuestionWriter
{
    private const int MostOptions = 6;

    public static string Ask(MissingArgument missing, Observation observation)
    {
        if (missing.Said is { } number)
        {
            return $"To {Plain(missing.Action.Name)}, {Plain(missing.Parameter.Name)} may be {Limits(missing.Parameter)}, not {number.ToString("R", CultureInfo.InvariantCulture)}. Which shall it be?";
        }

        var description = missing.Parameter.Description.TrimEnd('.', ' ');
        var question = description.Length > 0 ? $"To {Plain(missing.Action.Name)}, please tell me: {Lower(description)}?" : $"To {Plain(missing.Action.Name)}, which {Plain(missing.Parameter.Name)} do you mean?";
        var options = Options(missing.Parameter, observation);
        return options.Count == 0 ? question : $"{question} For example {string.Join(", ", options)}.";
    }

    public static string Confirm(Plan plan, Observation observation) =>
        $"I am not sure that I understood. Did you mean: {string.Join(", then ", plan.Steps.Select(step => Describe(step, observation)))}?";

    public static string Refuse(string command, CapabilityManifest manifest)
    {
        var known = manifest.Actuators.SelectMany(actuator => actuator.Actions).Select(action => Plain(action.Name)).Distinct().Take(MostOptions).ToList();
        return known.Count == 0
            ? "There is nothing here that I could do: no actuator is connected."
            : $"I know no way to do this with what is here: \"{command.Trim()}\". I can, for example: {string.Join(", ", known)}.";
    }

    public static string OnlyAsked(ActionStep step) =>
        $"That sounds like a question, and \"{Plain(step.Action)}\" would change something. Shall I do it?";

    public static string Describe(ActionStep step, Observation observation)
    {
        var arguments = step.Arguments.Select(pair => $"{Plain(pair.Key)} {observation.Find(pair.Value.ToString())?.Name ?? pair.Value.ToString()}");
        return step.Arguments.Count == 0 ? Plain(step.Action) : $"{Plain(step.Action)} ({string.Join(", ", arguments)})";
    }

    private static List<string> Options(ParameterSpec parameter, Observation observation) => parameter.Kind switch
    {
        ParameterKind.Choice => [.. parameter.Choices.Take(MostOptions)],
        ParameterKind.Entity => [.. observation.Entities.Where(entity => parameter.Takes(entity.Kind)).Select(entity => entity.Name).Take(MostOptions)],
        _ => [],
    };

    private static string Limits(ParameterSpec parameter)
    {
        string Number(double? limit) => $"{limit?.ToString("R", CultureInfo.InvariantCulture)} {parameter.Unit}".Trim();
        return (parameter.Minimum, parameter.Maximum) switch
        {
            (null, var most) => $"{Number(most)} at most",
            (var least, null) => $"{Number(least)} at least",
            var (least, most) => $"{least.Value.ToString("R", CultureInfo.InvariantCulture)} to {Number(most)}",
        };
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Plain(string name) => name.Replace('_', ' ');
}
