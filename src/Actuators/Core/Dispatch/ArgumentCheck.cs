using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Checks a step's arguments: known, complete, of the right type, in range, a choice of the list, an entity that is there.</summary>
internal sealed class ArgumentCheck : IDispatchCheck
{
    public ValueTask<ActionResult?> CheckAsync(DispatchContext context, CancellationToken cancellationToken) =>
        new(Check(context.Step, context.Spec, context.Observation));

    /// <summary>Checks the arguments.</summary>
    /// <returns>Null when they are in order, else the rejection.</returns>
    public static ActionResult? Check(ActionStep step, ActionSpec spec, Observation observation)
    {
        if (step.Arguments.Keys.FirstOrDefault(name => spec.FindParameter(name) is null) is { } unknown)
        {
            return Bad($"{step.Action} has no parameter '{unknown}'.");
        }

        foreach (var parameter in spec.Parameters)
        {
            var rejection = step.Arguments.TryGetValue(parameter.Name, out var value)
                ? CheckValue(parameter, value, observation)
                : parameter.Required ? Bad($"{step.Action} needs '{parameter.Name}'.") : null;
            if (rejection is not null)
            {
                return rejection;
            }
        }

        return null;
    }

    private static ActionResult? CheckValue(ParameterSpec parameter, ArgumentValue value, Observation observation) => parameter.Kind switch
    {
        ParameterKind.Entity => value.AsText() is { } id ? CheckEntity(parameter, id, observation) : Bad($"'{parameter.Name}' must be an entity's id."),
        ParameterKind.Text => value.AsText() is { } text && (text.Length > 0 || parameter.MayBeEmpty) ? null : Bad($"'{parameter.Name}' must be words."),
        ParameterKind.Number => value.AsNumber() is { } number ? CheckRange(parameter, number) : Bad($"'{parameter.Name}' must be a number."),
        ParameterKind.Choice => value.AsText() is { } choice && parameter.Choices.Contains(choice) ? null : Bad($"'{parameter.Name}' must be one of {string.Join(", ", parameter.Choices)}."),
        ParameterKind.Boolean => value.AsBoolean() is not null ? null : Bad($"'{parameter.Name}' must be true or false."),
        _ => Bad($"'{parameter.Name}' is of a kind that is not known here."),
    };

    private static ActionResult? CheckEntity(ParameterSpec parameter, string id, Observation observation)
    {
        if (observation.Find(id) is not { } entity)
        {
            return ActionResult.Rejection(ResultCode.UnknownEntity, $"There is no '{id}'.");
        }

        return parameter.Takes(entity.Kind)
            ? null
            : Bad($"'{parameter.Name}' must be a {string.Join(" or ", parameter.EntityKinds)}, and '{id}' is a {entity.Kind}.");
    }

    private static ActionResult? CheckRange(ParameterSpec parameter, double number) =>
        number < parameter.Minimum || number > parameter.Maximum
            ? Bad($"'{parameter.Name}' must be between {parameter.Minimum?.ToString() ?? "any"} and {parameter.Maximum?.ToString() ?? "any"} {parameter.Unit}.".Replace(" .", ".", StringComparison.Ordinal))
            : null;

    private static ActionResult Bad(string message) => ActionResult.Rejection(ResultCode.BadArgument, message);
}
