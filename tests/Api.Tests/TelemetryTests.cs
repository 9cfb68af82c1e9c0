using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LamRobot.Api.Tests;

public sealed class TelemetryTests
{
    private static readonly string[] Spans = ["mission", "plan", "action", "lamrobot.mission.id", "lamrobot.plan.confidence", "HttpRequestIn"];
    private static readonly string[] Metrics = ["lamrobot.mission.duration", "lamrobot.plan.duration", "lamrobot.action.duration", "lamrobot.missions.active"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_gets_a_missions_trace_and_metrics_and_nobodys_words()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/{**path}", async (string path, HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            received.Enqueue((path, await reader.ReadToEndAsync(Token)));
        });
        await collector.StartAsync(Token);

        using (TelemetryExport.Start(new Uri(collector.Urls.Single())))
        {
            await using var lab = await Lab.OpenAsync();
            await lab.UntilAsync(await lab.BeginAsync("wave confidentially"), "succeeded");
        }

        var traces = string.Concat(received.Where(each => each.Path == "v1/traces").Select(each => each.Body));
        var metrics = string.Concat(received.Where(each => each.Path == "v1/metrics").Select(each => each.Body));
        Assert.All(Spans, name => Assert.Contains(name, traces, StringComparison.Ordinal));
        Assert.All(Metrics, name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain("confidentially", traces + metrics, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dashboard_for_grafana_asks_for_metrics_and_labels_that_there_are()
    {
        using var metrics = new MissionMetrics();
        using var listener = new MeterListener();
        var names = new HashSet<string>(StringComparer.Ordinal);
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter == metrics.Meter)
            {
                // As Prometheus writes them: with the unit, unless it is none, and with what a counter or a histogram adds.
                var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
                names.UnionWith([name, $"{name}_bucket", $"{name}_count", $"{name}_total"]);
            }
        };
        listener.Start();

        var asked = Regex.Matches(File.ReadAllText(Path.Combine(TestKit.Repository.Root, "docs/grafana/lamrobot.json")), "lamrobot_[a-z_]+").Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(names);
        Assert.Equal(8, asked.Count);
        Assert.Empty(asked.Except(names));
    }

    [Fact]
    public void A_missions_parts_are_spans_of_its_trace_with_their_times()
    {
        using var telemetry = new MissionTelemetry();
        var spans = new List<Activity>();
        using var listener = new ActivityListener { ShouldListenTo = source => source == telemetry.Source, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData, ActivityStopped = spans.Add };
        ActivitySource.AddActivityListener(listener);
        var (start, step) = (new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero), new ActionStep("s1", "lab", "wave"));
        DateTimeOffset At(int seconds) => start.AddSeconds(seconds);

        telemetry.On(new MissionBegun(At(0), "m", "wave"));
        telemetry.On(new PlanMade(At(2), "m", PlanOutcome.Planned(new([step]), 1)));
        telemetry.On(new StepStarting(At(3), "m", step, "m.s1.1"));
        telemetry.On(new StepEnded(At(7), "m", step, ActionResult.Failure(ResultCode.GraspFailed, "It slipped.")));
        telemetry.On(new MissionEnded(At(8), "m", MissionStatus.Failed, ResultCode.GraspFailed, "It slipped."));

        Assert.Equal([("plan", 2.0), ("action", 4.0), ("mission", 8.0)], spans.Select(span => (span.OperationName, span.Duration.TotalSeconds)));
        Assert.Single(spans.Select(span => span.TraceId).Distinct());
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error, ActivityStatusCode.Error], spans.Select(span => span.Status));
    }
}
