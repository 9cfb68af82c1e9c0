using System.Collections.Concurrent;
using System.Text.Json;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>Has plans made by whichever planner worker on the broker takes the request; one that does not answer is asked past.</summary>
public sealed class SharedPlanner : IPlanner, IAsyncDisposable
{
    private const int Attempts = 3;
    private readonly MqttLink link;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;
    private readonly string asker = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<string, TaskCompletionSource<PlanOutcome>> waiting = new(StringComparer.Ordinal);
    private IAsyncDisposable? listening;

    private SharedPlanner(MqttLink link, TimeSpan patience, TimeProvider time) => (this.link, this.patience, this.time) = (link, patience, time);

    /// <inheritdoc />
    public string Name => "shared";

    /// <summary>Makes one.</summary>
    /// <param name="link">The broker; it stays the caller's.</param>
    /// <param name="patience">How long a worker may take.</param>
    /// <param name="time">Measures it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The planner.</returns>
    public static async Task<SharedPlanner> StartAsync(MqttLink link, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var planner = new SharedPlanner(link, patience, time);
        planner.listening = await link.ListenAsync(SharedPlans.Answers(planner.asker), planner.OnAnswer, cancellationToken).ConfigureAwait(false);
        return planner;
    }

    /// <inheritdoc />
    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        var answer = new TaskCompletionSource<PlanOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        try
        {
            // Planning changes nothing: that two workers plan the same does no harm.
            var payload = JsonSerializer.SerializeToUtf8Bytes(new PlanWanted(id, asker, request), SharedPlanJson.Default.PlanWanted);
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                await link.PublishAsync(new MqttMessage(SharedPlans.Wanted, payload) { Expiry = patience }, cancellationToken).ConfigureAwait(false);
                try
                {
                    return await answer.Task.WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);
                }
                catch (TimeoutException)
                {
                    // That worker may be gone; the broker gives the next request to another.
                    continue;
                }
            }

            return PlanOutcome.Refused("No planner answers.", 1, ResultCode.PlannerUnavailable);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => listening?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void OnAnswer(MqttMessage message)
    {
        if (PlannerWorker.Read(message, SharedPlanJson.Default.PlanAnswer) is { } answer && waiting.TryGetValue(answer.Id, out var asked))
        {
            asked.TrySetResult(answer.Outcome);
        }
    }
}
