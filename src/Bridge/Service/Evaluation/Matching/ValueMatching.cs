using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Compares argument values: numbers by value, texts lower-cased and trimmed.</summary>
internal static class ValueMatching
{
    private const double Tolerance = 1e-6;

    /// <summary>Tells whether a value is one of the accepted ones.</summary>
    /// <param name="given">The value.</param>
    /// <param name="accepted">The accepted ones.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsAccepted(ArgumentValue given, EquatableList<ArgumentValue> accepted) => accepted.Any(value => AreSame(given, value));

    private static bool AreSame(ArgumentValue given, ArgumentValue wanted)
    {
        var numeric = given.Kind == ArgumentValueKind.Number || wanted.Kind == ArgumentValueKind.Number;
        if (!numeric || given.Kind == ArgumentValueKind.Boolean || wanted.Kind == ArgumentValueKind.Boolean)
        {
            return string.Equals(Normalised(given), Normalised(wanted), StringComparison.Ordinal);
        }

        return NumberOf(given) is { } left && NumberOf(wanted) is { } right && Math.Abs(left - right) < Tolerance * Math.Max(1, Math.Abs(right));
    }

    private static string Normalised(ArgumentValue value) => value.ToString().Trim().ToLowerInvariant();

    private static double? NumberOf(ArgumentValue value) =>
        value.AsNumber() ?? (double.TryParse(value.AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null);
}
