using LamRobot.Bridge.Service.Evaluation;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>One evaluation from the case files to the printed report.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="request">What it shall do.</param>
internal sealed class EvaluationSession(Terminal terminal, EvaluationRequest request)
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(5);

    /// <summary>Runs it.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code: 0 when the run itself worked, whatever the score.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (cases, problems) = Read();
        foreach (var problem in problems)
        {
            await terminal.Error.WriteLineAsync(problem.ToString());
        }

        var runnable = cases.Where(item => item is not UnsupportedCase).Take(request.Limit ?? int.MaxValue).ToArray();
        var store = ModelStore.Find();
        using var planner = PlannerFactory.Create(store, request.Planner);
        using var client = runnable.Any(item => item.Audio is not null) ? SpeechFactory.Create(store, null, TimeProvider.System) : null;
        var report = await MeasureAsync(runnable, planner, client, cancellationToken) with
        {
            NotSupported = Unsupported(cases),
            MalformedLines = problems.Count > 0 ? problems.Count : null,
        };
        new ReportPrinter(terminal).Show(report);
        if (request.Report is { } path)
        {
            await ReportFiles.WriteAsync(path, report, cancellationToken);
            terminal.Line($"The report is in {path}.");
        }

        return ExitCode.Success;
    }

    private (List<EvaluationCase> Cases, List<CaseProblem> Problems) Read()
    {
        var reader = new CaseReader(new ReferencedFiles(request.Manifests));
        var readings = request.Cases.Select(reader.Read).ToArray();
        var cases = readings.SelectMany(reading => reading.Cases).Where(item => request.Tag is null || item.Tags.Contains(request.Tag)).ToList();
        return (cases, readings.SelectMany(reading => reading.Problems).ToList());
    }

    private async ValueTask<EvaluationReport> MeasureAsync(EvaluationCase[] cases, LoadedPlanner planner, WhisperSpeechToTextClient? client, CancellationToken cancellationToken)
    {
        var run = new EvaluationRun(
            new PlanCaseRunner(planner.Planner, TimeProvider.System),
            new MissionCaseRunner(planner.Planner, request.Seed, TimeProvider.System),
            client is null ? null : new CommandEar(client),
            request.Jobs);
        var results = await run.RunAsync(cases, Progress(cases.Length), cancellationToken);
        var model = planner.ModelFolder is { } folder ? await ModelChecksums.FingerprintAsync(folder, cancellationToken) : null;
        return ReportBuilder.Build(results, planner.Planner.Name, model, request.Seed);
    }

    // On standard error, so that the table can be piped; seldom enough for a log.
    private Action<CaseResult> Progress(int total)
    {
        var (done, right, gate, started, next) = (0, 0, new Lock(), TimeProvider.System.GetTimestamp(), ProgressInterval);
        return result =>
        {
            lock (gate)
            {
                done++;
                right += result.Right ? 1 : 0;
                var elapsed = TimeProvider.System.GetElapsedTime(started);
                if (elapsed >= next)
                {
                    next = elapsed + ProgressInterval;
                    terminal.Error.WriteLine($"{done} of {total} cases, {right} right, {elapsed.TotalSeconds:0} s");
                }
            }
        };
    }

    private static SortedDictionary<string, int>? Unsupported(List<EvaluationCase> cases)
    {
        var counts = cases.OfType<UnsupportedCase>().CountBy(item => item.Kind).ToDictionary(StringComparer.Ordinal);
        return counts.Count == 0 ? null : new(counts, StringComparer.Ordinal);
    }
}
