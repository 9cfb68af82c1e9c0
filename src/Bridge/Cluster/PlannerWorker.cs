using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>Makes plans for others: all workers on a broker share the requests, each goes to one of them.</summary>
public sealed class PlannerWorker : IAsyncDisposable
{
    private const int MostWaiting = 256;
    private readonly MqttLink link;
    private readonly IPlanner planner;
    private readonly Channel<PlanWanted> wanted = Channel.CreateBounded<PlanWanted>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly CancellationTokenSource ending = new();
    private IAsyncDisposable? listening;
    private Task working = Task.CompletedTask;
    private long made;

    private PlannerWorker(MqttLink link, IPlanner planner) => (this.link, this.planner) = (link, planner);

    /// <summary>How many plans it has made.</summary>
    public long Made => Interlocked.Read(ref made);

    /// <summary>Starts one.</summary>
    /// <param name="link">The broker, which has to speak MQTT 5; it stays the caller's.</param>
    /// <param name="planner">Makes the plans; it stays the caller's.</param>
    /// <param name="lanes">How many plans it makes at a time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The worker.</returns>
    public static async Task<PlannerWorker> StartAsync(MqttLink link, IPlanner planner, int lanes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var worker = new PlannerWorker(link, planner);
        worker.working = Task.WhenAll(Enumerable.Range(0, lanes).Select(_ => Task.Run(worker.WorkAsync, CancellationToken.None)));
        worker.listening = await link.ListenAsync(SharedPlans.WantedByOne, worker.OnWanted, cancellationToken).ConfigureAwait(false);
        return worker;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (listening is not null)
        {
            await listening.DisposeAsync().ConfigureAwait(false);
        }

        await ending.CancelAsync().ConfigureAwait(false);
        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    /// <summary>Reads a message.</summary>
    internal static T? Read<T>(MqttMessage message, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(message.Payload.Span, type);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private void OnWanted(MqttMessage message)
    {
        // The asker's name becomes a topic: it may lead nowhere else.
        if (Read(message, SharedPlanJson.Default.PlanWanted) is { } asked && Guid.TryParseExact(asked.Asker, "N", out _))
        {
            wanted.Writer.TryWrite(asked);
        }
    }

    private async Task WorkAsync()
    {
        await foreach (var asked in wanted.Reader.ReadAllAsync(ending.Token).ConfigureAwait(false))
        {
            var outcome = await PlanAsync(asked.Request).ConfigureAwait(false);
            Interlocked.Increment(ref made);
            var payload = JsonSerializer.SerializeToUtf8Bytes(new PlanAnswer(asked.Id, outcome), SharedPlanJson.Default.PlanAnswer);
            await link.PublishAsync(new MqttMessage(SharedPlans.Answers(asked.Asker), payload), ending.Token).ConfigureAwait(false);
        }
    }

    private async ValueTask<PlanOutcome> PlanAsync(PlanRequest request)
    {
        try
        {
            return await planner.PlanAsync(request, ending.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (!ending.IsCancellationRequested)
        {
            // One request must not end the worker, whatever a planner makes of it.
            return PlanOutcome.Refused($"The planner failed: {exception.Message}", 1, ResultCode.PlannerUnavailable);
        }
    }
}
