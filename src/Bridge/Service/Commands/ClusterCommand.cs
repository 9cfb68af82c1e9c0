using System.CommandLine;
using LamRobot.Actuators;
using LamRobot.Bridge.Cluster;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Many robots on several machines: nodes that take robots on, planner workers, and missions for them.</summary>
internal static class ClusterCommand
{
    private const string DefaultRedis = "127.0.0.1:6379";
    private const string RedisVariable = "LAMROBOT_REDIS";
    private const string DefaultBroker = "mqtt://127.0.0.1:1883";
    private const int PlanningLanes = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeProvider Time = TimeProvider.System;

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal) => new("cluster", "Many robots on several machines (docs/scale.md).")
    {
        Node(terminal), Planner(terminal), Do(terminal), Stop(terminal),
    };

    private static Command Node(Terminal terminal)
    {
        var (redis, name, broker) = (Redis(), Name(), SharedOptions.Broker($"Default: {DefaultBroker}."));
        var silo = SharedOptions.Port("--silo-port", "The port for other nodes. Default: 11111.");
        var gateway = SharedOptions.Port("--gateway-port", "The port for those who give missions. Default: 30000.");
        var shared = new Option<bool>("--shared-planner") { Description = "Have plans made by the planner workers on the broker (lamrobot cluster planner), instead of in this process." };
        var approve = SharedOptions.Approve();
        var planner = new PlannerOptions();
        var command = new Command("node", "Takes robots of a broker on, and their missions: when it is lost, another node goes on with them. It ends with Ctrl-C.") { redis, name, broker, silo, gateway, shared, approve };
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var link = await BrokerFactory.ConnectAsync(BrokerFactory.Parse(parsed.GetValue(broker) ?? DefaultBroker), Time, cancellationToken);
            using var loaded = parsed.GetValue(shared) ? null : PlannerFactory.Create(ModelStore.Find(), planner.Read(parsed));
            await using var asking = loaded is null ? await SharedPlanner.StartAsync(link, Patience, Time, cancellationToken) : null;
            var crew = new NodeCrew(
                loaded?.Planner ?? asking!,
                (robot, ledger) => new JsonRobotLink(link, robot, new JsonRobotLinkOptions { Ledger = ledger }, Time),
                parsed.GetValue(approve) ? new ConsentingApprover() : new DenyingApprover(),
                new RulePolicyOptions(),
                Time);
            var options = new NodeOptions { Redis = parsed.GetRequiredValue(redis), Cluster = parsed.GetRequiredValue(name), SiloPort = parsed.GetValue(silo) ?? 11111, GatewayPort = parsed.GetValue(gateway) ?? 30000 };
            await using var node = await ClusterNode.StartAsync(options, crew, cancellationToken);
            terminal.Line($"node of '{options.Cluster}' on port {options.SiloPort}, planner {crew.Planner.Name}");
            await UntilEndedAsync(cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Planner(Terminal terminal)
    {
        var broker = SharedOptions.Broker($"Default: {DefaultBroker}.");
        var planner = new PlannerOptions();
        var command = new Command("planner", "Makes plans for the nodes on a broker; several share the work. It ends with Ctrl-C.") { broker };
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var link = await BrokerFactory.ConnectAsync(BrokerFactory.Parse(parsed.GetValue(broker) ?? DefaultBroker), Time, cancellationToken);
            using var loaded = PlannerFactory.Create(ModelStore.Find(), planner.Read(parsed));
            await using var worker = await PlannerWorker.StartAsync(link, loaded.Planner, PlanningLanes, cancellationToken);
            terminal.Line($"plans with {loaded.Planner.Name} for whoever asks on {link.Broker}");
            await UntilEndedAsync(cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Do(Terminal terminal)
    {
        var text = new Argument<string>("command") { Description = "What a person says." };
        var robot = new Option<string>("--robot") { Description = "The robot's id.", HelpName = "ID", Required = true };
        var id = new Option<string?>("--id") { Description = "The mission's id: given again, it is not done again, and told how it ended.", HelpName = "ID" };
        var (redis, name) = (Redis(), Name());
        var command = new Command("do", "Gives a robot of a cluster a mission and waits for its end, whichever nodes come and go. Exits as lamrobot do does.") { text, robot, id, redis, name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var client = await ClusterClient.ConnectAsync(parsed.GetRequiredValue(redis), parsed.GetRequiredValue(name), cancellationToken);
            var missionId = parsed.GetValue(id) ?? $"m{Guid.NewGuid():N}";
            var ended = await RunAsync(client, parsed.GetRequiredValue(robot), missionId, parsed.GetRequiredValue(text), cancellationToken);
            terminal.Line($"mission {missionId} {ended.Status!.Value.ToString().ToLowerInvariant()} on {ended.Node}, {ended.Takeovers} takeovers of its robot  {ended.Message}");
            return ExitCode.Of(ended.Status!.Value);
        });
        return command;
    }

    private static Command Stop(Terminal terminal)
    {
        var robot = new Option<string>("--robot") { Description = "The robot's id.", HelpName = "ID", Required = true };
        var (redis, name) = (Redis(), Name());
        var command = new Command("stop", "Stops a robot of a cluster, and ends every mission of it.") { robot, redis, name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var client = await ClusterClient.ConnectAsync(parsed.GetRequiredValue(redis), parsed.GetRequiredValue(name), cancellationToken);
            var stands = await client.StopAsync(parsed.GetRequiredValue(robot), cancellationToken);
            terminal.Line($"{parsed.GetRequiredValue(robot)} {(stands ? "stands." : "was told to stop and has not confirmed it: look at it.")}");
            return stands ? ExitCode.Success : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<ClusterMission> RunAsync(ClusterClient client, string robot, string missionId, string text, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Look, Time);
        var kept = false;
        while (true)
        {
            try
            {
                kept = kept || await client.SubmitAsync(robot, missionId, text, cancellationToken);
                if (!kept)
                {
                    return new(missionId, MissionStatus.Refused, ResultCode.QueueFull, "Too many missions of this robot wait.", "", 0);
                }

                if (await client.FindAsync(robot, missionId, cancellationToken) is { Status: not null } ended)
                {
                    return ended;
                }
            }
            catch (IOException)
            {
                // A node is gone; another takes the robot over, and the id keeps the mission from being done twice.
                await Task.Yield();
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static Option<string> Redis() => new("--redis")
    {
        Description = $"The Redis server that the nodes share; a password belongs into {RedisVariable}, as in host:6379,password=...",
        HelpName = "HOST:PORT",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(RedisVariable) is { Length: > 0 } named ? named : DefaultRedis,
    };

    private static Option<string> Name() => new("--cluster") { Description = "The cluster's name.", HelpName = "NAME", DefaultValueFactory = _ => "lamrobot" };

    private static async Task UntilEndedAsync(CancellationToken cancellationToken) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
