using LamRobot.Training.Language;

namespace LamRobot.Training.Home;

/// <summary>A phrase that is about to be said.</summary>
/// <param name="Source">The phrase with its plan.</param>
/// <param name="Parts">Its words and slots, alternatives chosen.</param>
/// <param name="Bindings">What its slots stand for.</param>
internal sealed record Clause(PlannedPhrase Source, IReadOnlyList<PhrasePart> Parts, IReadOnlyDictionary<string, Binding> Bindings);
