using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Reads the arguments of a step.</summary>
internal static class StepArguments
{
    /// <summary>Reads words that must be there.</summary>
    /// <param name="step">The step.</param>
    /// <param name="name">The parameter.</param>
    /// <returns>The words.</returns>
    /// <exception cref="StepFailedException">They are not.</exception>
    public static string Words(this ActionStep step, string name) => step.WordsOrNull(name)
        ?? throw StepFailedException.Rejection(ResultCode.BadArgument, $"{step.Action} needs '{name}'.");

    /// <summary>Reads words.</summary>
    /// <param name="step">The step.</param>
    /// <param name="name">The parameter.</param>
    /// <returns>The words; null for none.</returns>
    public static string? WordsOrNull(this ActionStep step, string name) => step.Arguments.TryGetValue(name, out var value) ? value.AsText() : null;
}
