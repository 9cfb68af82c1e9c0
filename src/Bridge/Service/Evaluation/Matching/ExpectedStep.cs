using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>A step that the plan must have.</summary>
/// <param name="Action">The action's name.</param>
/// <param name="Arguments">The accepted values, by parameter; what is not named is not compared.</param>
internal sealed record ExpectedStep(string Action, EquatableMap<EquatableList<ArgumentValue>> Arguments)
{
    /// <inheritdoc />
    public override string ToString() => $"{Action}({string.Join(", ", Arguments.Select(pair => $"{pair.Key}: {string.Join('|', pair.Value)}"))})";
}
