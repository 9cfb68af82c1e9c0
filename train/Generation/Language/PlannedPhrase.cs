using LamRobot.Training.Examples;

namespace LamRobot.Training.Language;

/// <summary>A phrase with the steps that it asks for.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Steps">The steps; none in a list of wordings.</param>
/// <param name="Slots">What each slot takes, by role.</param>
/// <param name="Status">How planning should end.</param>
/// <param name="IsHeldOut">Whether it is kept from training, to test with.</param>
internal sealed record PlannedPhrase(Phrase Phrase, IReadOnlyList<StepPattern> Steps, IReadOnlyDictionary<string, string> Slots, TrainingStatus Status, bool IsHeldOut);
