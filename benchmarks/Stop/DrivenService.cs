using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using LamRobot.Bridge.Mqtt;
using LamRobot.Sim;

namespace LamRobot.Benchmarks.Stop;

/// <summary>The whole program in a process of its own, which drives a simulated robot in this one over a real broker, and is stopped by each of its inputs.</summary>
internal sealed class DrivenService : IAsyncDisposable
{
    private const double FullSpeedMetresPerSecond = 0.7;
    private const int SigInt = 2;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);
    private static readonly string[] Places = ["bedroom", "office"];
    private readonly TimeProvider time;
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-stop").FullName;
    private readonly EmbeddedBroker broker = new(new());
    private readonly HomeWorld world;
    private readonly HttpClient client = new();
    private readonly ClientWebSocket socket = new();
    private MqttRobot? robot;
    private MqttLink? link;
    private Process? program;
    private int drives;

    public DrivenService(TimeProvider time)
    {
        this.time = time;
        world = HomeWorld.BuiltIn([], seed: 1, SimulationFaults.None, time.GetUtcNow());
    }

    /// <summary>Every input, and how it is told to stop.</summary>
    public IReadOnlyList<(string Name, Func<CancellationToken, Task> StopAsync)> Inputs =>
    [
        ("key (Ctrl-C)", _ => Task.FromResult(NativeSignals.Kill(program!.Id, SigInt))),
        ("typed word at the console", token => program!.StandardInput.WriteLineAsync("stop".AsMemory(), token)),
        ("HTTP, POST /api/v1/stop", token => PostAsync("/api/v1/stop", new { kind = "soft" }, token)),
        ("dashboard, its socket", token => socket.SendAsync(new ArraySegment<byte>("soft"u8.ToArray()), WebSocketMessageType.Text, endOfMessage: true, token)),
        ("MQTT, lamrobot/stop", token => link!.PublishAsync(new("lamrobot/stop", "{\"id\":\"b\",\"kind\":\"soft\"}"u8.ToArray()) { Urgent = true }, token).AsTask()),
        ("MCP, the tool stop", CallToolAsync),
    ];

    /// <summary>Starts everything.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await broker.StartAsync(cancellationToken);
        robot = new(world, new MqttRobotOptions { Broker = broker.BrokerAddress }, time);
        await robot.StartAsync(cancellationToken);
        link = new(new() { Broker = broker.BrokerAddress }, time);
        await link.ConnectAsync(cancellationToken);
        program = Process.Start(new ProcessStartInfo("dotnet", Arguments()) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        client.BaseAddress = await PageAsync(program.StandardOutput, cancellationToken);
        _ = program.StandardOutput.ReadToEndAsync(cancellationToken);
        await socket.ConnectAsync(new UriBuilder(client.BaseAddress) { Scheme = "ws", Path = "/dashboard/live" }.Uri, cancellationToken);
        _ = DrainAsync(cancellationToken);
    }

    /// <summary>Drives at full speed, stops by an input, and measures until the robot really stands.</summary>
    /// <param name="stopAsync">The input.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>From the input until the robot stands.</returns>
    public async Task<TimeSpan> StopInMotionAsync(Func<CancellationToken, Task> stopAsync, CancellationToken cancellationToken)
    {
        await PostAsync("/api/v1/missions", new { command = $"go to the {Places[drives++ % Places.Length]}" }, cancellationToken);
        await UntilAsync(() => world.RobotSpeed >= FullSpeedMetresPerSecond, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        var stopping = stopAsync(cancellationToken);
        await UntilAsync(() => world.RobotSpeed == 0, cancellationToken);
        var stands = Stopwatch.GetElapsedTime(began);
        await stopping;
        await IdleAsync(cancellationToken);
        return stands;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        client.Dispose();
        if (program is not null)
        {
            program.Kill();
            await program.WaitForExitAsync(CancellationToken.None);
            program.Dispose();
        }

        foreach (var part in (IAsyncDisposable?[])[link, robot, broker])
        {
            await (part?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        Directory.Delete(folder, recursive: true);
    }

    private string[] Arguments() =>
    [
        Path.Combine(AppContext.BaseDirectory, "lamrobot.dll"), "run", "--config", "none", "--broker", broker.BrokerAddress.ToString(), "--robot", "robot", "--planner", "rules", "--port", "0", "--mqtt-commands",
        "--text", "go to the kitchen", "--journal", Path.Combine(folder, "missions.jsonl"), "--ledger", Path.Combine(folder, "commands.db"),
    ];

    private static async Task<Uri> PageAsync(StreamReader output, CancellationToken cancellationToken)
    {
        while (await output.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } page)
            {
                return new(page);
            }
        }

        throw new InvalidOperationException("The program ended before it served.");
    }

    private async Task PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var response = await client.PostAsJsonAsync(path, body, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task CallToolAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"stop","arguments":{}}}""", Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    // The next drive begins when nothing of the last is left: also what was first asked for.
    private async Task IdleAsync(CancellationToken cancellationToken)
    {
        var busy = true;
        while (busy)
        {
            busy = (await client.GetFromJsonAsync<JsonElement>("/api/v1/health", cancellationToken)).GetProperty("busy").GetBoolean();
            await Task.Delay(Look, time, cancellationToken);
        }
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (socket.State == WebSocketState.Open)
        {
            await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
        }
    }

    private async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        while (!holds())
        {
            await Task.Delay(Look, time, cancellationToken);
        }
    }
}
