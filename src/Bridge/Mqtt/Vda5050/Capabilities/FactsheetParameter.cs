using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A parameter of a factsheet, and what a person's words give for it.</summary>
/// <param name="Source">As the factsheet has it.</param>
/// <param name="Spec">As a plan gives it.</param>
internal sealed record FactsheetParameter(VdaActionParameter Source, ParameterSpec Spec)
{
    /// <summary>Whether a value of this sort can be given in words: objects and lists cannot.</summary>
    public static bool CanBeGiven(VdaActionParameter parameter) => parameter.Type is not (VdaValueType.Object or VdaValueType.Array);

    /// <summary>Makes the parameter of a plan.</summary>
    /// <param name="source">As the factsheet has it.</param>
    /// <param name="taken">Names of the action's other parameters.</param>
    public static FactsheetParameter Of(VdaActionParameter source, HashSet<string> taken)
    {
        var choices = source.Type == VdaValueType.String ? ListedValues.In(source.Description) : [];
        var description = FactsheetText.Line(source.Description) ?? FactsheetText.Sentence(source.Key);
        return new(source, new(FactsheetText.Unique(FactsheetText.Snake(source.Key) is { Length: > 0 } name ? name : "value", taken), KindOf(source, choices))
        {
            Description = source.Type == VdaValueType.Integer ? $"{description} A whole number." : description,
            Required = !source.IsOptional,
            Choices = choices,
        });
    }

    /// <summary>Says why a value does not fit.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The reason, or null when it fits.</returns>
    public string? Refusal(ArgumentValue value) => Spec.Kind switch
    {
        ParameterKind.Boolean when value.AsBoolean() is null => $"{Spec.Name} is true or false, not '{value}'.",
        ParameterKind.Number when value.AsNumber() is not { } number || (Source.Type == VdaValueType.Integer && !double.IsInteger(number)) =>
            $"{Spec.Name} is a {(Source.Type == VdaValueType.Integer ? "whole " : "")}number, not '{value}'.",
        ParameterKind.Text when value.AsText() is null => $"{Spec.Name} is text, not '{value}'.",
        ParameterKind.Choice when value.AsText() is not { } text || !Spec.Choices.Contains(text) => $"{Spec.Name} is one of {string.Join(", ", Spec.Choices)}, not '{value}'.",
        _ => null,
    };

    private static ParameterKind KindOf(VdaActionParameter source, EquatableList<string> choices) => source.Type switch
    {
        VdaValueType.Bool => ParameterKind.Boolean,
        VdaValueType.Number or VdaValueType.Integer or VdaValueType.Float => ParameterKind.Number,
        _ when choices.Count > 0 => ParameterKind.Choice,
        _ => ParameterKind.Text,
    };
}
