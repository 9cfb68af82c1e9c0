using System.Globalization;
using System.Text.Json.Serialization;

namespace LamRobot.Contracts;

/// <summary>The value of an argument: text (also an entity's id or a choice), a number or a truth value.</summary>
[JsonConverter(typeof(ArgumentValueConverter))]
public readonly record struct ArgumentValue
{
    private readonly string? text;
    private readonly double number;

    private ArgumentValue(ArgumentValueKind kind, string? text, double number)
    {
        Kind = kind;
        this.text = text;
        this.number = number;
    }

    /// <summary>Which of the three it is.</summary>
    public ArgumentValueKind Kind { get; }

    /// <summary>Makes a text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator ArgumentValue(string value) => FromString(value);

    /// <summary>Makes a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ArgumentValue(double value) => FromDouble(value);

    /// <summary>Makes a truth value.</summary>
    /// <param name="value">The truth value.</param>
    public static implicit operator ArgumentValue(bool value) => FromBoolean(value);

    /// <summary>Makes a text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static ArgumentValue FromString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(ArgumentValueKind.Text, value, 0);
    }

    /// <summary>Makes a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static ArgumentValue FromDouble(double value) =>
        double.IsFinite(value) ? new(ArgumentValueKind.Number, null, value) : throw new ArgumentOutOfRangeException(nameof(value), value, "A finite number is needed.");

    /// <summary>Makes a truth value.</summary>
    /// <param name="value">The truth value.</param>
    /// <returns>The value.</returns>
    public static ArgumentValue FromBoolean(bool value) => new(ArgumentValueKind.Boolean, null, value ? 1 : 0);

    /// <summary>The text, when it is one.</summary>
    /// <returns>The text, else null.</returns>
    public string? AsText() => Kind == ArgumentValueKind.Text ? text ?? "" : null;

    /// <summary>The number, when it is one.</summary>
    /// <returns>The number, else null.</returns>
    public double? AsNumber() => Kind == ArgumentValueKind.Number ? number : null;

    /// <summary>The truth value, when it is one.</summary>
    /// <returns>The truth value, else null.</returns>
    public bool? AsBoolean() => Kind == ArgumentValueKind.Boolean ? number != 0 : null;

    /// <summary>Writes the value as a person reads it.</summary>
    /// <returns>The words.</returns>
    public override string ToString() => Kind switch
    {
        ArgumentValueKind.Number => number.ToString("R", CultureInfo.InvariantCulture),
        ArgumentValueKind.Boolean => number != 0 ? "true" : "false",
        _ => text ?? "",
    };
}
