using System.Text.Json;
using System.Text.Json.Nodes;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.FaultRuns;

/// <summary>A robot that speaks JSON, stamps numbers, and forgets on a restart what it has stamped.</summary>
internal sealed class StampingRobot(BrokerAddress broker, DeedFile deeds) : IAsyncDisposable
{
    public const string Id = "stamper";
    private static readonly TimeSpan Duration = TimeSpan.FromMilliseconds(150);
    private readonly string session = Guid.NewGuid().ToString("N");
    private readonly Dictionary<string, JsonNode?> results = [];
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private MqttLink? link;
    private string? running;
    private bool cancelled;
    private long sequence;
    private Task telling = Task.CompletedTask;

    public async Task StartAsync()
    {
        link = new(
            new() { Broker = broker, KeepAlive = TimeSpan.FromSeconds(2), LastWill = new($"lamrobot/{Id}/status", Bytes(new JsonObject { ["online"] = false, ["protocol"] = 1 })) { Retain = true } },
            TimeProvider.System);
        await link.SubscribeAsync($"lamrobot/{Id}/command", OnCommand, CancellationToken.None);
        await link.SubscribeAsync($"lamrobot/{Id}/cancel", OnCancel, CancellationToken.None);
        await link.SubscribeAsync($"lamrobot/{Id}/stop", OnStop, CancellationToken.None);
        await link.SubscribeAsync("lamrobot/stop", OnStop, CancellationToken.None);
        link.ConnectionChanged += up => _ = up ? IntroduceAsync() : Task.CompletedTask;
        await link.ConnectAsync(CancellationToken.None);
        telling = TellAsync(closing.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await link!.DisposeAsync();
    }

    private static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node);

    private async Task IntroduceAsync()
    {
        var manifest = JsonNode.Parse($$"""
            {"id":"{{Id}}","kind":"stamper","description":"Stamps numbers.","actions":[{"name":"{{RobotProcess.Stamp}}","description":"Stamps a number.","effect":"irreversible","timeoutSeconds":10,
             "parameters":[{"name":"number","kind":"text","required":true,"description":"Which."}]}]}
            """)!;
        await SendAsync("manifest", manifest, retain: true);
        await SendAsync("status", new JsonObject { ["online"] = true, ["protocol"] = 1, ["session"] = session }, retain: true);
    }

    private Task<PublishOutcome> SendAsync(string what, JsonNode content, bool retain = false) =>
        link!.PublishAsync(new($"lamrobot/{Id}/{what}", Bytes(content)) { Retain = retain }, CancellationToken.None).AsTask();

    private void OnCommand(MqttMessage message)
    {
        var command = JsonNode.Parse(message.Payload.Span)!;
        var id = command["id"]!.GetValue<string>();
        lock (gate)
        {
            if (results.TryGetValue(id, out var known))
            {
                _ = known is null ? null : SendAsync("result", known.DeepClone());
                return;
            }

            if (running is not null)
            {
                _ = SendAsync("result", new JsonObject { ["id"] = id, ["status"] = "rejected", ["code"] = "device_busy", ["message"] = "busy" });
                return;
            }

            (running, cancelled, results[id]) = (id, false, null);
        }

        _ = StampAsync(id, command["arguments"]!["number"]!.GetValue<string>());
    }

    private async Task StampAsync(string id, string number)
    {
        await Task.Delay(Duration, TimeProvider.System, closing.Token);
        JsonObject result;
        lock (gate)
        {
            result = new()
            {
                ["id"] = id,
                ["status"] = cancelled ? "stopped" : "succeeded",
                ["effectKnown"] = true,
                ["applied"] = new JsonObject { ["number"] = number },
            };
            if (cancelled)
            {
                result["code"] = "stopped";
                result["message"] = "given up";
            }
            else
            {
                deeds.Add(number, id);
            }

            (running, results[id]) = (null, result);
        }

        await SendAsync("result", result.DeepClone());
    }

    private void OnCancel(MqttMessage message)
    {
        var id = JsonNode.Parse(message.Payload.Span)!["id"]!.GetValue<string>();
        lock (gate)
        {
            cancelled |= running == id;
            results.TryAdd(id, new JsonObject { ["id"] = id, ["status"] = "stopped", ["code"] = "stopped", ["message"] = "It was given up before it came." });
        }
    }

    private void OnStop(MqttMessage message)
    {
        lock (gate)
        {
            cancelled = true;
        }

        _ = SendAsync("stopped", JsonNode.Parse(message.Payload.Span)!);
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        while (await beat.WaitForNextTickAsync(cancellationToken))
        {
            var telemetry = new JsonObject
            {
                ["sequence"] = sequence++,
                ["moving"] = running is not null,
                ["emergencyStopped"] = false,
                ["entities"] = new JsonArray(new JsonObject { ["id"] = Id, ["name"] = Id, ["kind"] = "robot" }),
            };
            await link!.PublishAsync(new($"lamrobot/{Id}/telemetry", Bytes(telemetry)) { Delivery = MqttDelivery.AtMostOnce }, cancellationToken);
        }
    }
}
