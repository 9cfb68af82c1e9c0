using LamRobot.Bridge.Service.Evaluation;
using LamRobot.Bridge.Service.Evaluation.Documents;

namespace LamRobot.Bridge.Service;

/// <summary>Judges the documents that an earlier run kept, without running a program.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="request">What the evaluation shall do.</param>
/// <param name="folder">The folder with one folder a case.</param>
internal sealed class KeptDocuments(Terminal terminal, EvaluationRequest request, string folder)
{
    private const string Judged = "kept documents";

    /// <summary>Judges cases, and prints a verdict a case and the table.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="malformed">How many lines could not be read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code: 0 when the judging itself worked, whatever the score.</returns>
    public async Task<int> JudgeAsync(IReadOnlyList<DocumentCase> cases, int malformed, CancellationToken cancellationToken)
    {
        var results = new List<CaseResult>();
        foreach (var item in cases.Take(request.Limit ?? int.MaxValue))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var verdict = DocumentJudge.Judge(item, new(item.Document), new(Path.Combine(folder, item.Id)));
            await terminal.Out.WriteLineAsync($"{(verdict.Right ? "PASS" : "FAIL")} {item.Id}{string.Concat(verdict.Reasons.Select(reason => $"{Environment.NewLine}     {reason}"))}");
            results.Add(new(item, verdict.Right)
            {
                Cause = verdict.Right ? FailureCause.None : FailureCause.DocumentWrong,
                Command = item.Command ?? "",
                Expected = string.Join(" | ", item.Expected),
                Got = string.Join("; ", verdict.Reasons),
            });
        }

        var report = ReportBuilder.Build(results, Judged, null, request.Seed) with { MalformedLines = malformed > 0 ? malformed : null };
        new ReportPrinter(terminal).Show(report);
        if (request.Report is { } path)
        {
            await ReportFiles.WriteAsync(path, report, cancellationToken);
            terminal.Line($"The report is in {path}.");
        }

        return ExitCode.Success;
    }
}
