using LamRobot.Bridge.Service.Evaluation;
using LamRobot.Bridge.Service.Evaluation.Documents;
using LamRobot.Bridge.Service.Evaluation.Pages;
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

        if (request.Kept is { } kept)
        {
            return await new KeptDocuments(terminal, request, kept).JudgeAsync([.. cases.OfType<DocumentCase>()], problems.Count, cancellationToken);
        }

        var runnable = cases.Where(item => item is not UnsupportedCase && (item is not (DocumentCase or PageCase) || DocumentsRun)).Take(request.Limit ?? int.MaxValue).ToArray();
        var store = ModelStore.Find();
        using var planner = PlannerFactory.Create(store, request.Planner);
        using var client = runnable.Any(item => item.Audio is not null) ? SpeechFactory.Create(store, null, TimeProvider.System) : null;
        var results = await MeasureAsync(runnable, planner, client, cancellationToken);
        var model = planner.ModelFolder is { } modelFolder ? await ModelChecksums.FingerprintAsync(modelFolder, cancellationToken) : null;
        var report = ReportBuilder.Build(results, planner.Planner.Name, model, request.Seed) with
        {
            CaseFiles = await HashAsync(cancellationToken),
            NotSupported = Unsupported(cases),
            MalformedLines = problems.Count > 0 ? problems.Count : null,
        };
        ShowFiles(results, planner.Planner.Name);
        new ReportPrinter(terminal).Show(report);
        if (request.Report is { } path)
        {
            await ReportFiles.WriteAsync(path, report, cancellationToken);
            terminal.Line($"The report is in {path}.");
        }

        if (request.Learn is { } folder)
        {
            var written = await ProvenMissionFiles.WriteAsync(folder, results, cancellationToken);
            terminal.Line($"{written} missions to learn from are in {folder}.");
        }

        return ExitCode.Success;
    }

    // Word processor and browser are operated on a desktop of their own, which only Linux has.
    private static bool DocumentsRun => OperatingSystem.IsLinux();

    private (List<EvaluationCase> Cases, List<CaseProblem> Problems) Read()
    {
        var reader = new CaseReader(new ReferencedFiles(request.Manifests));
        var readings = request.Cases.Select(reader.Read).ToArray();
        var cases = readings.SelectMany(reading => reading.Cases).Where(item => request.Tag is null || item.Tags.Contains(request.Tag)).ToList();
        return (cases, readings.SelectMany(reading => reading.Problems).ToList());
    }

    private async ValueTask<IReadOnlyList<CaseResult>> MeasureAsync(EvaluationCase[] cases, LoadedPlanner planner, WhisperSpeechToTextClient? client, CancellationToken cancellationToken)
    {
        using var text = cases.Any(static item => item is PageCase) ? ScreenTextFactory.CreateIfFetched(ModelStore.Find()) : null;
        await using var pages = OperatingSystem.IsLinux() ? new PageCaseRunner(planner.Planner, text, TimeProvider.System) : null;
        var run = new EvaluationRun(
            new PlanCaseRunner(planner.Planner, TimeProvider.System),
            new MissionCaseRunner(planner.Planner, request.Seed, TimeProvider.System),
            OperatingSystem.IsLinux() ? new DocumentCaseRunner(planner.Planner, request.Keep, TimeProvider.System) : null,
            pages,
            client is null ? null : new CommandEar(client),
            request.Jobs);
        return await run.RunAsync(cases, Progress(cases.Length), cancellationToken);
    }

    private async ValueTask<SortedDictionary<string, string>> HashAsync(CancellationToken cancellationToken)
    {
        var names = new CaseFileNames(request.Cases);
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in request.Cases)
        {
            sums[names.Of(file)] = await ModelChecksums.HashAsync(file, cancellationToken);
        }

        return sums;
    }

    // Several files: each by itself first, then all of them together.
    private void ShowFiles(IReadOnlyList<CaseResult> results, string planner)
    {
        var files = results.GroupBy(result => result.Case.Origin.File).ToArray();
        foreach (var file in files.Length > 1 ? files : [])
        {
            terminal.Line($"[bold]{file.Key}[/]");
            new ReportPrinter(terminal).Show(ReportBuilder.Build([.. file], planner, null, request.Seed));
            terminal.Line($"");
        }

        if (files.Length > 1)
        {
            terminal.Line($"[bold]All {files.Length} files[/]");
        }
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
                    terminal.Error.WriteLine($"{done} of {total} cases, {right} right, {elapsed.TotalSeconds:0} s, about {elapsed.TotalSeconds / done * (total - done):0} s left");
                }
            }
        };
    }

    private static SortedDictionary<string, int>? Unsupported(List<EvaluationCase> cases)
    {
        var counts = cases.Select(KindNotSupported).OfType<string>().CountBy(kind => kind).ToDictionary(StringComparer.Ordinal);
        return counts.Count == 0 ? null : new(counts, StringComparer.Ordinal);
    }

    private static string? KindNotSupported(EvaluationCase item) => item switch
    {
        UnsupportedCase unsupported => unsupported.Kind,
        DocumentCase document when !DocumentsRun => $"document of {document.Program}",
        PageCase when !DocumentsRun => "page",
        _ => null,
    };
}
