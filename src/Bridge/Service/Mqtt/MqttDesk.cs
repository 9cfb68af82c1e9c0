using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using System.Threading.RateLimiting;
using LamRobot.Actuators;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Takes commands, answers, approvals, stops and releases from a broker, and tells there what happens; who may publish where, the broker says.</summary>
internal sealed class MqttDesk : IAsyncDisposable
{
    private const string Source = "mqtt";
    private const int LargestPayload = 16 * 1024;
    private const int LongestId = 64;
    private const int RememberedIds = 1000;
    private const int WaitingWishes = 64;
    private const string Accepted = "command_accepted";
    private const string Refused = "command_refused";

    private readonly MqttLink link;
    private readonly CommandDesk desk;
    private readonly EventSubscription events;
    private readonly CancellationTokenSource ending = new();
    private readonly List<IAsyncDisposable> ears = [];
    private readonly OrderedDictionary<string, byte> done = new(StringComparer.Ordinal);
    private readonly TokenBucketRateLimiter limiter;
    private readonly Channel<Action> wishes = Channel.CreateBounded<Action>(WaitingWishes);
    private Task telling = Task.CompletedTask;
    private Task taking = Task.CompletedTask;

    private MqttDesk(MqttLink link, CommandDesk desk, EventBroadcast broadcast, RequestLimits limits)
    {
        this.link = link;
        this.desk = desk;
        events = broadcast.Subscribe();
        limiter = new(new() { TokenLimit = limits.CommandsAtOnce, TokensPerPeriod = limits.CommandsPerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 });
    }

    /// <summary>Begins to listen and to tell.</summary>
    /// <param name="link">The connection to the broker.</param>
    /// <param name="desk">Takes what comes.</param>
    /// <param name="broadcast">What happens.</param>
    /// <param name="limits">How much may be asked for; a stop is never limited.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The desk.</returns>
    public static async ValueTask<MqttDesk> StartAsync(MqttLink link, CommandDesk desk, EventBroadcast broadcast, RequestLimits limits, CancellationToken cancellationToken)
    {
        var started = new MqttDesk(link, desk, broadcast, limits);
        foreach (var (topic, take) in started.Takers())
        {
            started.ears.Add(await link.ListenAsync(topic, take, cancellationToken));
        }

        started.telling = started.TellAsync(started.ending.Token);
        started.taking = Task.Run(() => started.TakeAsync(started.ending.Token), CancellationToken.None);
        return started;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        foreach (var ear in ears)
        {
            await ear.DisposeAsync();
        }

        await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        events.Dispose();
        limiter.Dispose();
        ending.Dispose();
    }

    private IEnumerable<(string Topic, Action<MqttMessage> Take)> Takers() =>
    [
        (ServiceTopics.Stop, OnStop),
        (ServiceTopics.Command, message => Take(message, MqttDeskJson.Default.CommandWish, OnCommand)),
        (ServiceTopics.Answer, message => Take(message, MqttDeskJson.Default.AnswerWish, wish => Reply(wish.Id, CommandText.Problem(wish.Answer) ?? (IsAsked(wish.Id, isApproval: false) && desk.TryAnswer(wish.Id, wish.Answer, Source) ? null : "Nothing that is asked has this id.")))),
        (ServiceTopics.Approval, message => Take(message, MqttDeskJson.Default.ApprovalWish, wish => Reply(wish.Id, IsAsked(wish.Id, isApproval: true) && desk.TryDecide(wish.Id, wish.Granted, Source) ? null : "Nothing that waits for approval has this id."))),
        (ServiceTopics.Release, message => _ = message.Retain ? Task.CompletedTask : ReleaseAsync()),
    ];

    // Whatever is said here stops; only how hard is read.
    private void OnStop(MqttMessage message)
    {
        var kind = WireJson.TryRead(message.Payload, WireJson.Default.StopMessage, out var stop) ? stop.Kind : StopKind.Soft;
        _ = desk.StopAsync(kind, Source, CancellationToken.None).AsTask();

        // What came before the stop and has not begun does not begin after it.
        while (wishes.Reader.TryRead(out _))
        {
            Reply("", "A stop came: what waited before it is not done.");
        }
    }

    private void Take<T>(MqttMessage message, JsonTypeInfo<T> type, Action<T> take)
        where T : class
    {
        // What the broker kept was meant for another time.
        if (message.Retain)
        {
            return;
        }

        if (TryRead(message.Payload, type) is not { } wish)
        {
            Reply("", "It cannot be read as what is needed here: docs/api.md shows it.");
            return;
        }

        using var lease = limiter.AttemptAcquire();

        // Not here: a mission may be planned before its first wait, and behind this message there may be a stop.
        if (!lease.IsAcquired || !wishes.Writer.TryWrite(() => take(wish)))
        {
            Reply("", "More was asked for than may be. Wait a second. A stop is never limited.");
        }
    }

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        await foreach (var take in wishes.Reader.ReadAllAsync(cancellationToken))
        {
            take();
        }
    }

    private void OnCommand(CommandWish wish)
    {
        var problem = wish.Id.Length is 0 or > LongestId ? $"\"id\" needs 1 to {LongestId} characters." : CommandText.Problem(wish.Command);
        if (problem is null && !done.TryAdd(wish.Id, 0))
        {
            // Delivered again: it was answered the first time.
            return;
        }

        if (done.Count > RememberedIds)
        {
            done.RemoveAt(0);
        }

        var mission = problem is null ? desk.TryBegin(new MissionCommand(wish.Command) { Priority = wish.Priority, DryRun = wish.DryRun, By = new(Source, AccessRoles.Operator, RequestWays.Mqtt) }, ending.Token) : null;
        Reply(wish.Id, mission is null ? problem ?? "Too many missions wait already." : null, mission?.MissionId);
    }

    private bool IsAsked(string id, bool isApproval) => desk.Questions.Any(open => open.Id == id && open.Approval is not null == isApproval);

    private async Task ReleaseAsync()
    {
        try
        {
            if (await desk.ReleaseAsync(Source, ending.Token) is { Succeeded: false } refusal)
            {
                Reply("", refusal.Message);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            Reply("", "The emergency stop was not released: the service ends, or its journal cannot be written.");
        }
    }

    private void Reply(string id, string? reason, string? missionId = null) =>
        Publish(reason is null ? Accepted : Refused, JsonSerializer.SerializeToUtf8Bytes(new(id.Length > LongestId ? id[..LongestId] : id, missionId, reason), MqttDeskJson.Default.CommandReply), MqttDelivery.AtLeastOnce);

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        await foreach (var missionEvent in events.ReadAllAsync(cancellationToken))
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(missionEvent, MissionEventJson.Default.MissionEvent);
            using var read = JsonDocument.Parse(json);
            Publish(read.RootElement.GetProperty("event").GetString()!, json, missionEvent is StepProgressed ? MqttDelivery.AtMostOnce : MqttDelivery.AtLeastOnce);
        }
    }

    // Nothing waits for it: a broker that is away must hold up neither missions nor stops.
    private void Publish(string kind, byte[] payload, MqttDelivery delivery) =>
        _ = link.PublishAsync(new(ServiceTopics.Event(kind), payload) { Delivery = delivery }, ending.Token).AsTask();

    private static T? TryRead<T>(ReadOnlyMemory<byte> payload, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return payload.Length > LargestPayload ? null : JsonSerializer.Deserialize(payload.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
