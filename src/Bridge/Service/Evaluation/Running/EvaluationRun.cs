using LamRobot.Bridge.Service.Evaluation.Documents;
using LamRobot.Bridge.Service.Evaluation.Pages;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Runs cases, side by side where that is asked for, each in a world of its own.</summary>
/// <param name="plans">Runs plan cases.</param>
/// <param name="missions">Runs simulation cases.</param>
/// <param name="documents">Runs document cases; null when there are none.</param>
/// <param name="pages">Runs cases for pages; null when there are none.</param>
/// <param name="ear">Hears spoken commands; null when no case has one.</param>
/// <param name="jobs">How many cases run at the same time.</param>
internal sealed class EvaluationRun(ICaseRunner<PlanCase> plans, ICaseRunner<MissionCase> missions, ICaseRunner<DocumentCase>? documents, ICaseRunner<PageCase>? pages, CommandEar? ear, int jobs)
{
    /// <summary>Runs the cases.</summary>
    /// <param name="cases">The cases, of kinds that can be run.</param>
    /// <param name="done">Told after each case.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>What they gave, in their order.</returns>
    public async ValueTask<IReadOnlyList<CaseResult>> RunAsync(IReadOnlyList<EvaluationCase> cases, Action<CaseResult> done, CancellationToken cancellationToken)
    {
        var results = new CaseResult[cases.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, cases.Count, options, async (index, token) =>
        {
            results[index] = await RunOneAsync(cases[index], token);
            done(results[index]);
        });
        return results;
    }

    private async ValueTask<CaseResult> RunOneAsync(EvaluationCase evaluationCase, CancellationToken cancellationToken)
    {
        var heard = evaluationCase.Audio is null ? null : await ear!.HearAsync(evaluationCase, NamesFor(evaluationCase), cancellationToken);
        return evaluationCase switch
        {
            PlanCase planCase => await plans.RunAsync(planCase, heard, cancellationToken),
            MissionCase mission => await missions.RunAsync(mission, heard, cancellationToken),
            DocumentCase document => await documents!.RunAsync(document, heard, cancellationToken),
            PageCase page => await pages!.RunAsync(page, heard, cancellationToken),
            _ => throw new ArgumentException($"{evaluationCase.Id} is of a kind that cannot be run.", nameof(evaluationCase)),
        };
    }

    private static IReadOnlyList<string> NamesFor(EvaluationCase evaluationCase) => evaluationCase switch
    {
        PlanCase plan => SpokenNames.Of(plan.Manifest, plan.Observation),
        MissionCase mission => NamesIn(new SimulationRun(mission.Simulation).World),
        _ => [],
    };

    private static IReadOnlyList<string> NamesIn(SimulatedWorld world) => SpokenNames.Of(new() { Actuators = [world.Manifest] }, world.Observe());
}
