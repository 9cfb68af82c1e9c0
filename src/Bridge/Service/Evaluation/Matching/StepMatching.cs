using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Compares one step of a plan with an expected one.</summary>
internal static class StepMatching
{
    /// <summary>Tells whether a step is right.</summary>
    /// <param name="given">The plan's step.</param>
    /// <param name="wanted">The expected one.</param>
    /// <param name="closed">Whether arguments that are not named must not be given.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsRight(ActionStep given, ExpectedStep wanted, bool closed) =>
        HasAction(given, wanted)
        && (!closed || given.Arguments.Keys.All(wanted.Arguments.ContainsKey))
        && wanted.Arguments.All(pair => HasArgument(given, pair.Key, pair.Value));

    /// <summary>Tells whether a step does the expected action.</summary>
    /// <param name="given">The plan's step.</param>
    /// <param name="wanted">The expected one.</param>
    /// <returns>Whether it does.</returns>
    public static bool HasAction(ActionStep given, ExpectedStep wanted) => string.Equals(given.Action, wanted.Action, StringComparison.Ordinal);

    /// <summary>Tells whether a step has an accepted argument.</summary>
    /// <param name="given">The plan's step.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="accepted">The accepted values.</param>
    /// <returns>Whether it has.</returns>
    public static bool HasArgument(ActionStep given, string name, EquatableList<ArgumentValue> accepted) =>
        given.Arguments.TryGetValue(name, out var value) && ValueMatching.IsAccepted(value, accepted);
}
