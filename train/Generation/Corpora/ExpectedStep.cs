using LamRobot.Contracts;

namespace LamRobot.Training.Corpora;

/// <summary>A step that a case expects.</summary>
/// <param name="Action">The action.</param>
/// <param name="Arguments">The accepted values of each argument that is compared.</param>
internal sealed record ExpectedStep(string Action, IReadOnlyDictionary<string, IReadOnlyList<ArgumentValue>> Arguments);
