using System.Runtime.Versioning;
using LamRobot.Actuators;
using LamRobot.Bridge.Service.Evaluation.Documents;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Runs document cases: the whole mission loop against the real word processor, and a judge who reads the saved file.</summary>
/// <param name="planner">The planner that is judged.</param>
/// <param name="keep">The folder in which every case's folder is kept; null for none.</param>
/// <param name="time">Measures real time.</param>
[SupportedOSPlatform("linux")]
internal sealed class DocumentCaseRunner(IPlanner planner, string? keep, TimeProvider time) : ICaseRunner<DocumentCase>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <inheritdoc />
    public async ValueTask<CaseResult> RunAsync(DocumentCase evaluationCase, CommandHearing? heard, CancellationToken cancellationToken)
    {
        var command = heard?.Text ?? evaluationCase.Command!;
        using var folder = CaseFolder.Make(keep, evaluationCase.Id);
        var document = folder.Take(evaluationCase.Document);
        var result = new CaseResult(evaluationCase, Right: false) { Command = command, Expected = string.Join(" | ", evaluationCase.Expected), Heard = heard };
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var (episode, figures, mission) = await ActAsync(evaluationCase, document, command, either.Token);
            var verdict = DocumentJudge.Judge(evaluationCase, new(evaluationCase.Document), new(folder.Path), OutcomeOf(episode));
            return result with
            {
                Right = verdict.Right,
                Cause = verdict.Right ? FailureCause.None : MissionFailure.CauseOf(episode, heard),
                Got = $"{MissionFailure.Describe(episode)}; {string.Join("; ", verdict.Reasons)}",
                Confidence = episode.Plans.Count > 0 ? episode.Plans[0].Confidence : null,
                Steps = episode.Steps.Count,
                PlanMilliseconds = figures.PlanMilliseconds,
                Outcomes = new(evaluationCase.Expected[0].Outcome, OutcomeOf(episode)),
                InProgram = figures,
                Proven = verdict.Right ? mission : null,
            };
        }
        catch (Exception exception) when (exception is TimeoutException or CaretNotPlacedException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return result with { Cause = exception is CaretNotPlacedException ? FailureCause.FailedToAct : FailureCause.TimedOut, Got = exception.Message };
        }
    }

    private async ValueTask<(Episode Episode, ProgramFigures Figures, ProvenMission Mission)> ActAsync(DocumentCase evaluationCase, string document, string command, CancellationToken cancellationToken)
    {
        var timed = new TimedPlanner(planner, time);
        var journal = new InMemoryJournal();
        var company = new MissionCompany(journal, new DenyingApprover());
        await using var desk = await DocumentDesk.OpenAsync(document, timed, company, time, cancellationToken);
        await PlaceCaretAsync(desk, evaluationCase.Cursor, cancellationToken);
        var (started, waited) = (time.GetTimestamp(), desk.Writer.Waited);
        var episode = await desk.Loop.RunAsync(new(command), cancellationToken);
        var figures = new ProgramFigures(episode.Steps.Count, time.GetElapsedTime(started), desk.Writer.Waited - waited, timed.Milliseconds);
        await desk.SaveAsync(cancellationToken);
        return (episode, figures, new(desk.Manifest, journal.Events));
    }

    private static async ValueTask PlaceCaretAsync(DocumentDesk desk, CursorPlace? cursor, CancellationToken cancellationToken)
    {
        var words = cursor?.After ?? cursor?.Before;
        if (!await desk.Writer.PlaceCaretAsync(words, after: cursor?.After is not null, cursor?.Paragraph ?? 1, cancellationToken))
        {
            throw new CaretNotPlacedException($"The caret could not be put {(words is null ? $"into paragraph {cursor?.Paragraph ?? 1}" : $"at \"{words}\"")}.");
        }
    }

    private static PlanOutcomeKind OutcomeOf(Episode episode) => episode.Status switch
    {
        MissionStatus.NeedsAnswer => PlanOutcomeKind.Clarify,
        MissionStatus.Refused => PlanOutcomeKind.Refuse,
        _ => PlanOutcomeKind.Plan,
    };
}
