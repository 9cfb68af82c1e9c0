using LamRobot.Training.Examples;

namespace LamRobot.Training.Domains;

/// <summary>A clause with its steps; spans count from its own beginning.</summary>
/// <param name="Core">The intent.</param>
/// <param name="Text">The words.</param>
/// <param name="Steps">The steps; null when nothing in the manifest does it.</param>
/// <param name="State">What it leads to.</param>
internal sealed record DomainClause(string Core, string Text, IReadOnlyList<TrainingStep>? Steps, ClauseState State);
