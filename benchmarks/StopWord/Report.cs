using System.Globalization;

namespace LamRobot.Benchmarks.StopWord;

/// <summary>Writes what was measured as Markdown.</summary>
internal static class Report
{
    public static void Counts(TextWriter output, string way, IReadOnlyCollection<Finding> findings)
    {
        output.WriteLine($"| {way} | recordings | stop heard | missed | false stops an hour | heard after the word's end, s: median, worst (computing apart) |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var group in findings.GroupBy(finding => finding.Recording.Group == "stop" ? $"stop, {finding.Recording.Condition}" : finding.Recording.Group).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var heard = group.Count(finding => finding.Stops.Count > 0);
            var hours = group.Sum(finding => finding.Recording.Clip.Duration.TotalHours + (1.0 / 3600));
            var isStop = group.Key.StartsWith("stop", StringComparison.Ordinal);
            var delays = group.Where(finding => finding.Stops.Count > 0 && finding.Recording.WordEnd is not null).Select(finding => (finding.Stops[^1] - finding.Recording.WordEnd!.Value).TotalSeconds).Order().ToList();
            output.WriteLine(Line($"| {group.Key} | {group.Count()} ({hours * 60:0.0} min) | {heard} | {(isStop ? group.Count() - heard : "-")} | {(isStop ? "-" : Line($"{group.Sum(finding => finding.Stops.Count) / hours:0.0}"))} | {(delays.Count == 0 ? "-" : Line($"{delays[delays.Count / 2]:0.00}, {delays[^1]:0.00}"))} |"));
        }

        var seconds = findings.Sum(finding => finding.Recording.Clip.Duration.TotalSeconds + 1);
        output.WriteLine();
        output.WriteLine(Line($"{findings.Sum(finding => finding.Computing.TotalMilliseconds) / seconds:0.0} ms of computing for a second of sound."));
        foreach (var odd in findings.Where(finding => finding.Stops.Count == 0 == (finding.Recording.Group == "stop")))
        {
            output.WriteLine($"- {(odd.Stops.Count == 0 ? "missed" : "false")}: {odd.Recording.Id} ({odd.Recording.Condition}) \"{odd.Recording.Words}\"{(odd.Text.Length > 0 ? $": {odd.Text}" : "")}");
        }

        output.WriteLine();
    }

    public static void Times(TextWriter output, string way, IReadOnlyList<TimeSpan?> times)
    {
        var known = times.OfType<TimeSpan>().Select(time => time.TotalSeconds).Order().ToList();
        output.WriteLine(Line($"| {way} | {times.Count} | {times.Count - known.Count} | {(known.Count == 0 ? "-" : Line($"{known[known.Count / 2]:0.00} | {known[^1]:0.00}"))} | {known.Count(time => time <= 0.7)} |"));
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
