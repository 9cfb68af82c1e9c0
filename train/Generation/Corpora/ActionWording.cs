namespace LamRobot.Training.Corpora;

/// <summary>Another name and description of an action, and of its parameters.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">The description.</param>
/// <param name="Parameters">Names and descriptions of parameters, by their original names.</param>
internal sealed record ActionWording(string Name, string Description, IReadOnlyDictionary<string, (string Name, string Description)> Parameters);
