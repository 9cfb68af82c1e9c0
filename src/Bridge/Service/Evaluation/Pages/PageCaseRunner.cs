using System.Runtime.Versioning;
using LamRobot.Actuators;
using LamRobot.Contracts;
using LamRobot.Perception.Screen;

namespace LamRobot.Bridge.Service.Evaluation.Pages;

/// <summary>Runs cases for pages: the whole mission loop against a real browser, and a judge who asks the page itself.</summary>
/// <param name="planner">The planner that is judged.</param>
/// <param name="text">Reads the picture where a page names nothing; null to leave that unnamed.</param>
/// <param name="time">Measures real time.</param>
[SupportedOSPlatform("linux")]
internal sealed class PageCaseRunner(IPlanner planner, ScreenText? text, TimeProvider time) : ICaseRunner<PageCase>, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // There is one keyboard focus on a desktop: cases take turns in one browser.
    private readonly SemaphoreSlim turn = new(1);
    private PageDesk? desk;

    /// <inheritdoc />
    public async ValueTask<CaseResult> RunAsync(PageCase evaluationCase, CommandHearing? heard, CancellationToken cancellationToken)
    {
        var command = heard?.Text ?? evaluationCase.Command!;
        var result = new CaseResult(evaluationCase, Right: false) { Command = command, Expected = evaluationCase.Check, Heard = heard };
        await turn.WaitAsync(cancellationToken);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            // Nothing is really ordered on these pages; whoever presses what was not said is found out by the judge.
            desk ??= await PageDesk.OpenAsync(new ConsentingApprover(), text, time, cancellationToken);
            await desk.ShowAsync(evaluationCase.Page, either.Token);
            return await ActAsync(desk, evaluationCase, result, either.Token);
        }
        catch (Exception exception) when (exception is TimeoutException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return result with { Cause = FailureCause.TimedOut, Got = exception.Message };
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        turn.Dispose();
        if (desk is not null)
        {
            await desk.DisposeAsync();
        }
    }

    private async ValueTask<CaseResult> ActAsync(PageDesk desk, PageCase evaluationCase, CaseResult result, CancellationToken cancellationToken)
    {
        var timed = new TimedPlanner(planner, time);
        var journal = new InMemoryJournal();
        var loop = desk.LoopFor(timed, new MissionCompany(journal, new DenyingApprover()), time);
        var episode = await loop.RunAsync(new(result.Command), cancellationToken);
        var right = await desk.IsTrueAsync(evaluationCase.Check, cancellationToken);
        return result with
        {
            Right = right,
            Cause = right ? FailureCause.None : MissionFailure.CauseOf(episode, result.Heard),
            Got = MissionFailure.Describe(episode),
            Confidence = episode.Plans.Count > 0 ? episode.Plans[0].Confidence : null,
            Steps = episode.Steps.Count,
            PlanMilliseconds = timed.Milliseconds,
            Proven = right ? new(desk.Manifest, journal.Events) : null,
        };
    }
}
