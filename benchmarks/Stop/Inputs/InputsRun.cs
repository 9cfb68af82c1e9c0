using System.Diagnostics;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.Benchmarks.Stop;

/// <summary>Stops a driving robot through every input of the program, and times the stop on the broker and the robot's word that it stands.</summary>
internal static class InputsRun
{
    private const string Robot = "robot";

    // A stop without a kind is taken for an emergency stop, and nothing would drive after it.
    private const string SoftStop = """{"id":"b","kind":"soft"}""";
    private const double AtSpeedAfterMetres = 0.5;
    private const int LongestWaitMilliseconds = 300;
    private static readonly string[] Places = ["bedroom", "office", "kitchen"];
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static int drives;

    public static async Task<int> RunAsync(int runs, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromHours(2));
        await using var broker = new EmbeddedBroker(new());
        await broker.StartAsync(patience.Token);
        Console.WriteLine("| input | runs | told p50 ms | told p95 ms | told max ms | stands p50 ms | stands p95 ms | stands max ms |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        await OwnRobotAsync(runs, words, patience.Token);
        await RemoteRobotAsync(broker.BrokerAddress, runs, words, patience.Token);
        return 0;
    }

    /// <summary>The program with its own simulated robot and broker, as <c>lamrobot run</c> starts it.</summary>
    private static async Task OwnRobotAsync(int runs, string words, CancellationToken cancellationToken)
    {
        var port = FreePort();
        var (service, page) = await LamrobotProcess.StartAsync("Type a command", [.. Common, "--broker-port", $"{port}", "--mqtt-commands"]);
        await using (service)
        await using (var inputs = await PageInputs.OpenAsync(page!, cancellationToken))
        await using (var ear = await BrokerEar.OpenAsync(BrokerAddress.Parse($"mqtt://127.0.0.1:{port}"), Robot, cancellationToken))
        {
            IEnumerable<StopInput> all =
            [
                .. inputs.All,
                new("keyboard: \"stop\" typed", _ => service.TypeAsync("stop")),
                new("keyboard: Ctrl-C", _ => { service.Interrupt(); return Task.CompletedTask; }),
                new("MQTT: lamrobot/stop", token => ear.SayAsync("lamrobot/stop", SoftStop, token).AsTask()),
                new("command line: lamrobot stop, its start included", token => LamrobotProcess.RunAsync(token, "stop", "--page", $"{page}")),
            ];
            foreach (var input in all.Where(input => input.Name.Contains(words, StringComparison.OrdinalIgnoreCase)))
            {
                await MeasureAsync(input, inputs, ear, runs, cancellationToken);
            }
        }
    }

    /// <summary>The program, the robot and the broker as three processes.</summary>
    private static async Task RemoteRobotAsync(BrokerAddress broker, int runs, string words, CancellationToken cancellationToken)
    {
        var (robot, _) = await LamrobotProcess.StartAsync(Robot, "sim", "--broker", $"{broker}", "--robot", Robot);
        await using (robot)
        {
            var (service, page) = await LamrobotProcess.StartAsync("Type a command", [.. Common, "--broker", $"{broker}", "--robot", Robot, "--mqtt-commands"]);
            await using (service)
            await using (var inputs = await PageInputs.OpenAsync(page!, cancellationToken))
            await using (var ear = await BrokerEar.OpenAsync(broker, Robot, cancellationToken))
            {
                IEnumerable<StopInput> all =
                [
                    inputs.All.First() with { Name = "remote robot, HTTP: POST /api/v1/stop" },
                    new("remote robot, MQTT: lamrobot/stop", token => ear.SayAsync("lamrobot/stop", SoftStop, token).AsTask()),
                    new("remote robot, MQTT: lamrobot/robot/stop", token => ear.SayAsync("lamrobot/robot/stop", SoftStop, token).AsTask()),
                    new("remote robot, command line: lamrobot stop --broker, its start included", token => LamrobotProcess.RunAsync(token, "stop", "--broker", $"{broker}")),
                ];
                foreach (var input in all.Where(input => input.Name.Contains(words, StringComparison.OrdinalIgnoreCase)))
                {
                    await MeasureAsync(input, inputs, ear, runs, cancellationToken);
                }
            }
        }
    }

    private static IEnumerable<string> Common => ["run", "--config", "none", "--port", "0", "--planner", "rules", "--text", "go to the kitchen", "--journal", Path.Combine(Directory.CreateTempSubdirectory("lamrobot-stops-").FullName, "missions.db")];

    private static async Task MeasureAsync(StopInput input, PageInputs page, BrokerEar ear, int runs, CancellationToken cancellationToken)
    {
        var (told, stands) = (new List<TimeSpan>(), new List<TimeSpan>());
        while (stands.Count < runs)
        {
            if (await StopAsync(input, page, ear, cancellationToken) is { } times)
            {
                told.Add(times.Told);
                stands.Add(times.Stands);
            }
        }

        Console.WriteLine($"| {input.Name} | {runs} | {Percentiles(told)} | {Percentiles(stands)} |");
    }

    /// <returns>The times; null when the robot was there before it could be stopped, or was stopped otherwise.</returns>
    private static async Task<(TimeSpan Told, TimeSpan Stands)?> StopAsync(StopInput input, PageInputs page, BrokerEar ear, CancellationToken cancellationToken)
    {
        var mission = await page.BeginAsync($"go to the {Places[drives++ % Places.Length]}", cancellationToken);
        while (ear.MovedMetres < AtSpeedAfterMetres)
        {
            if (await page.StateAsync(mission, cancellationToken) is not ("waiting" or "running"))
            {
                return null;
            }

            await Task.Delay(Look, TimeProvider.System, cancellationToken);
        }

        await Task.Delay(TimeSpan.FromMilliseconds((drives * 37) % LongestWaitMilliseconds), TimeProvider.System, cancellationToken);
        var moved = ear.Moving;
        var (told, stands) = ear.Listen();
        var began = Stopwatch.GetTimestamp();
        var sending = input.SendAsync(cancellationToken);
        var (toldAt, standsAt) = (await told.WaitAsync(cancellationToken), await stands.WaitAsync(cancellationToken));
        await sending;
        string state;
        while ((state = await page.StateAsync(mission, cancellationToken)) is "waiting" or "running" || ear.Moving)
        {
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
        }

        return moved && state is not "succeeded" ? (Stopwatch.GetElapsedTime(began, toldAt), Stopwatch.GetElapsedTime(began, standsAt)) : null;
    }

    private static string Percentiles(List<TimeSpan> samples)
    {
        var sorted = samples.Select(sample => sample.TotalMilliseconds).Order().ToArray();
        return string.Join(" | ", new[] { 0.5, 0.95, 1 }.Select(share => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)].ToString("N0", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
