using LamRobot.Planner.Grounding;
using LamRobot.Planner.Text;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Batches;

/// <summary>A group of examples as arrays, ready for the network; b commands, s words, t steps, c rows, n candidates, l words of a candidate.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Examples">The examples [b].</param>
/// <param name="Tokens">Their words [b].</param>
/// <param name="Table">The candidates of all of them.</param>
/// <param name="Commands">The commands as arrays.</param>
/// <param name="Candidates">The candidates as arrays.</param>
/// <param name="Steps">The right decisions.</param>
internal sealed record TrainingBatch(
    string Source,
    IReadOnlyList<TrainingExample> Examples,
    IReadOnlyList<TokenSequence> Tokens,
    CandidateTable Table,
    BatchCommands Commands,
    BatchCandidates Candidates,
    BatchSteps Steps);
