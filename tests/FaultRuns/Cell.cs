using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using LamRobot.Bridge.Service;
using LamRobot.Sim;

namespace LamRobot.FaultRuns;

/// <summary>A broker, a robot and a service, each a process of its own, through ten missions.</summary>
internal sealed class Cell : IAsyncDisposable
{
    public const int Missions = 10;
    private static readonly string[] Protocols = [RobotProcess.Json, "2.0.0", "2.1.0", "3.0.0"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);
    private static readonly string Program = typeof(RobotService).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-faults-").FullName;
    private readonly int seed;
    private readonly Random random;
    private readonly Child broker;
    private readonly Child robot;
    private readonly Child service;

    public Cell(int seed)
    {
        (this.seed, random) = (seed, new(seed));
        Protocol = Protocols[seed % Protocols.Length];
        var port = FreePort();
        var configuration = Path.Combine(folder, "mosquitto.conf");
        File.WriteAllText(configuration, string.Create(CultureInfo.InvariantCulture, $"listener {port} 127.0.0.1\nallow_anonymous true\nset_tcp_nodelay true\npersistence false\nlog_dest none\n"));
        if (Protocol != RobotProcess.Json)
        {
            File.WriteAllText(Path.Combine(folder, "map.lif.json"), LifText.Write(WarehouseScenario.For(1, 1).Map));
        }

        var address = string.Create(CultureInfo.InvariantCulture, $"mqtt://127.0.0.1:{port}");
        broker = new(File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto", ["-c", configuration], null);
        robot = Child.OfThisProgram("robot", address, Protocol, $"{seed}", Deeds);
        service = Child.OfThisProgram("master", address, folder);
    }

    public string Protocol { get; }

    /// <summary>Where its journal, ledger and deeds are; kept for a look when something went wrong.</summary>
    public string Folder => folder;

    /// <summary>Whether its folder stays.</summary>
    public bool Keeps { get; set; }

    private string Deeds => Path.Combine(folder, "deeds.txt");

    public async Task<IReadOnlyList<Outcome>> RunAsync()
    {
        await broker.StartAsync();
        await robot.StartAsync();
        await service.StartAsync();
        var outcomes = new List<Outcome>();
        for (var number = 1; number <= Missions; number++)
        {
            outcomes.Add(await MissionAsync($"m{seed}-{number}"));
        }

        var done = DeedFile.Count(Deeds);
        return [.. outcomes.Select(outcome => outcome with { Twice = done.Any(deed => deed.Key.StartsWith(outcome.Mission, StringComparison.Ordinal) && deed.Key.Length == outcome.Mission.Length + 1 && deed.Value > 1), Deeds = done.Count(deed => deed.Key[..^1] == outcome.Mission) })];
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await robot.DisposeAsync();
        await broker.DisposeAsync();
        if (!Keeps)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<Outcome> MissionAsync(string mission)
    {
        var troubles = Trouble.Draw(random);
        await service.WriteAsync(mission);
        var making = MakeAsync(troubles);
        var (reason, status) = await EndOfAsync(mission, making);
        await making;
        return new(seed, Protocol, mission, string.Join(", ", troubles.Select(trouble => $"{trouble.Kind} at {trouble.After.TotalMilliseconds:0} ms for {trouble.Lasts.TotalMilliseconds:0} ms")), status, reason) { Program = Program };
    }

    // A service that was killed says when it is back what it had left; a mission that had not begun then is told again.
    private async Task<(string Reason, string Status)> EndOfAsync(string mission, Task<int> making)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var readies = 0;
        try
        {
            while (true)
            {
                var line = await service.Lines.Reader.ReadAsync(patience.Token);
                var words = line.Split(' ', 4);
                if (words is ["ended", var ended, var status, ..] && ended == mission)
                {
                    return (words.Length > 3 ? words[3] : "", status);
                }

                if (line.StartsWith($"recovered {mission} ", StringComparison.Ordinal))
                {
                    return (line, "Recovered");
                }

                if (line == "ready" && ++readies == await making)
                {
                    await service.WriteAsync(mission);
                }
            }
        }
        catch (OperationCanceledException)
        {
            return ("", "Hung");
        }
    }

    private async Task<int> MakeAsync(IReadOnlyList<Trouble> troubles)
    {
        var (begun, restarts) = (TimeProvider.System.GetTimestamp(), 0);
        foreach (var trouble in troubles)
        {
            var wait = trouble.After - TimeProvider.System.GetElapsedTime(begun);
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, TimeProvider.System, CancellationToken.None);
            var child = trouble.Kind switch
            {
                TroubleKind.BrokerKilled or TroubleKind.BrokerFrozen => broker,
                TroubleKind.RobotKilled or TroubleKind.RobotFrozen => robot,
                _ => service,
            };
            var killed = trouble.Kind is TroubleKind.BrokerKilled or TroubleKind.RobotKilled or TroubleKind.ServiceKilled;
            restarts += trouble.Kind == TroubleKind.ServiceKilled ? 1 : 0;
            if (killed)
            {
                await child.KillAsync();
            }
            else
            {
                child.Signal("STOP");
            }

            await Task.Delay(trouble.Lasts, TimeProvider.System, CancellationToken.None);
            if (killed)
            {
                await child.StartAsync();
            }
            else
            {
                child.Signal("CONT");
            }
        }

        return restarts;
    }
}
