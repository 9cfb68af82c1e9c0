using System.Text.Json;
using LamRobot.Bridge.Service.Evaluation;

namespace LamRobot.Bridge.Service;

/// <summary>Writes, reads and compares report files.</summary>
internal static class ReportFiles
{
    /// <summary>Writes a report.</summary>
    /// <param name="path">The file.</param>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is written.</returns>
    public static async ValueTask WriteAsync(string path, EvaluationReport report, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(report, EvaluationJson.Indented.EvaluationReport) + "\n", cancellationToken);
    }

    /// <summary>Prints how two reports differ.</summary>
    /// <param name="terminal">Where it is printed.</param>
    /// <param name="before">The earlier report's file.</param>
    /// <param name="after">The later one's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> CompareAsync(Terminal terminal, string before, string after, CancellationToken cancellationToken)
    {
        var comparison = ReportComparison.Of(await ReadAsync(before, cancellationToken), await ReadAsync(after, cancellationToken));
        new ReportPrinter(terminal).Show(comparison);
        return ExitCode.Success;
    }

    private static async ValueTask<EvaluationReport> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync(file, EvaluationJson.Default.EvaluationReport, cancellationToken)
                ?? throw new SetupException($"{path} holds no report.", "");
        }
        catch (JsonException exception)
        {
            throw new SetupException($"{path} is no report: {exception.Message}", "lamrobot eval --cases FILE --report OUT.json writes one.", exception);
        }
    }
}
