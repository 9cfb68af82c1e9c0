using System.CommandLine;
using System.Text.Json;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Ros;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Lists the robots of a broker, watches them, and pauses, resumes, cancels, stops or releases one.</summary>
internal static class RobotsCommand
{
    private const string DefaultBroker = "mqtt://127.0.0.1:1883";

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var broker = SharedOptions.Broker($"Default: {DefaultBroker}.");
        broker.Recursive = true;
        var ros = SharedOptions.Ros();
        ros.Recursive = true;
        var json = SharedOptions.Json();
        var command = new Command("robots", "Lists the robots of a broker, VDA 5050 robots and JSON robots, without configuration; robots behind a ROS bridge with --ros. Further verbs watch them or act on one.") { broker, ros, json };
        command.SetAction((parsed, cancellationToken) => WithBrokerAsync(parsed.GetValue(broker), mqtt => ListAsync(terminal, mqtt, RosFiles.Read(parsed.GetValue(ros) ?? []), parsed.GetValue(json), cancellationToken), cancellationToken));
        command.Subcommands.Add(Watch(terminal, broker));
        command.Subcommands.Add(Act(terminal, broker, ros, "pause", "Has a VDA 5050 robot pause where it is; it keeps its order.", (robot, token) => Vda(robot).PauseAsync(token)));
        command.Subcommands.Add(Act(terminal, broker, ros, "resume", "Has a paused VDA 5050 robot go on.", (robot, token) => Vda(robot).ResumeAsync(token)));
        command.Subcommands.Add(Act(terminal, broker, ros, "cancel", "Has a VDA 5050 robot give up its order.", (robot, token) => Vda(robot).CancelAsync(token)));
        command.Subcommands.Add(Act(terminal, broker, ros, "stop", "Stops a robot at once, whoever commands it; ends when it stands.", StopAsync));
        command.Subcommands.Add(Act(terminal, broker, ros, "release", "Ends a robot's emergency stop.", (robot, token) => robot.ReleaseAsync(token)));
        command.Subcommands.Add(HomeAssistantCommand.Create(terminal, (parsed, use, token) => WithBrokerAsync(parsed.GetValue(broker), use, token)));
        return command;
    }

    private static async Task<int> WithBrokerAsync(string? url, Func<MqttLink, Task<int>> use, CancellationToken cancellationToken)
    {
        await using var mqtt = await BrokerFactory.ConnectAsync(BrokerFactory.Parse(url ?? DefaultBroker), TimeProvider.System, cancellationToken);
        return await use(mqtt);
    }

    private static async Task<int> ListAsync(Terminal terminal, MqttLink mqtt, IReadOnlyList<RosRobot> ros, bool json, CancellationToken cancellationToken)
    {
        var found = await new RobotFinder(mqtt, RouteMap.Empty, ledger: null, TimeProvider.System, ros).ListAsync(cancellationToken);
        if (json)
        {
            var listings = found.Select(robot => new RobotListing(robot.Id, robot.Protocol, robot.Online, robot.Description, [.. (robot.Manifest?.Actions ?? []).Select(action => action.Name)]));
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize([.. listings], ServiceJson.Default.ListRobotListing));
            return ExitCode.Success;
        }

        foreach (var robot in found)
        {
            terminal.Line($"[bold]{robot.Id}[/] ({robot.Protocol}, {(robot.Online ? "online" : "offline")}): {robot.Description}");
            terminal.Line($"  can: {(robot.Manifest is { } manifest ? string.Join(", ", manifest.Actions.Select(action => action.Name)) : "it has not said what")}");
        }

        if (found.Count == 0)
        {
            terminal.Line($"No robot shows itself on this broker. Try one: lamrobot sim --broker {mqtt.Broker.ToString()}");
        }

        return found.Count > 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private static Command Watch(Terminal terminal, Option<string?> broker)
    {
        var id = new Argument<string?>("robot") { Description = "Only this robot.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("watch", "Writes a line whenever a robot's state changes, until Ctrl-C.") { id };
        command.SetAction((parsed, cancellationToken) => WithBrokerAsync(
            parsed.GetValue(broker),
            async mqtt =>
            {
                await new RobotWatch(terminal, mqtt, TimeProvider.System).RunAsync(parsed.GetValue(id), cancellationToken);
                return ExitCode.Success;
            },
            cancellationToken));
        return command;
    }

    private static Command Act(Terminal terminal, Option<string?> broker, Option<string[]> ros, string name, string description, Func<IRobotLink, CancellationToken, ValueTask<ActionResult>> act)
    {
        var id = new Argument<string>("robot") { Description = "The robot's id." };
        var command = new Command(name, description) { id };
        command.SetAction((parsed, cancellationToken) => WithBrokerAsync(
            parsed.GetValue(broker),
            async mqtt =>
            {
                var robot = await new RobotFinder(mqtt, RouteMap.Empty, ledger: null, TimeProvider.System, RosFiles.Read(parsed.GetValue(ros) ?? [])).ChooseAsync(parsed.GetRequiredValue(id), "", cancellationToken);
                await using var link = robot.Open(mqtt);
                await link.ConnectAsync(cancellationToken);
                var result = await act(link, cancellationToken);
                terminal.Line($"{robot.Id}: {name} {(result.Succeeded ? "done" : $"failed: {result.Message}")}; {RobotWatch.Describe(link.State)}.");
                return result.Succeeded ? ExitCode.Success : ExitCode.Failed;
            },
            cancellationToken));
        return command;
    }

    private static async ValueTask<ActionResult> StopAsync(IRobotLink robot, CancellationToken cancellationToken)
    {
        try
        {
            await robot.StopAsync(StopKind.Emergency, cancellationToken);
            return ActionResult.Done([], effectKnown: true, "It stands.");
        }
        catch (TimeoutException exception)
        {
            return ActionResult.Failure(ResultCode.LinkTimeout, exception.Message);
        }
    }

    private static VdaRobotLink Vda(IRobotLink link) =>
        link as VdaRobotLink ?? throw new SetupException($"{link.Manifest.Id} does not speak VDA 5050, and knows no pause.", "lamrobot robots stop halts it; after release a new command goes on from where it is.");
}
