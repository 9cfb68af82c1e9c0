namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Runs cases of one kind; cases may run side by side.</summary>
/// <typeparam name="TCase">The kind.</typeparam>
internal interface ICaseRunner<in TCase>
    where TCase : EvaluationCase
{
    /// <summary>Runs a case.</summary>
    /// <param name="evaluationCase">The case.</param>
    /// <param name="heard">How its command was heard; null when it was typed.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>What it gave.</returns>
    ValueTask<CaseResult> RunAsync(TCase evaluationCase, CommandHearing? heard, CancellationToken cancellationToken);
}
