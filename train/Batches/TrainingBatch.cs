namespace LamRobot.Training.Batches;

/// <summary>A group of examples as arrays, ready for the network; b commands, s words, t steps, c rows, n candidates, l words of a candidate.</summary>
internal sealed record TrainingBatch(string Source, BatchCommands Commands, BatchCandidates Candidates, BatchSteps Steps);
