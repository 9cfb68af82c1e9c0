using System.CommandLine;
using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Has a robot do one thing.</summary>
internal static class DoCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="interrupts">What Ctrl-C does.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal, Interrupts interrupts)
    {
        var text = new Argument<string>("command") { Description = "What a person says." };
        var broker = SharedOptions.Broker("Without it, an own simulated robot does it.");
        var robot = SharedOptions.Robot();
        var planner = SharedOptions.Planner();
        var seed = SharedOptions.Seed("Where the own simulated robot's chance comes from.");
        var speed = SharedOptions.Speed();
        var json = SharedOptions.Json();
        json.Description = "Write the mission as it happened, as one JSON object.";
        var command = new Command("do", "Has a robot do one thing. Exits with 0 when it was done, 1 failed, 3 needs an answer, 4 refused, 5 stopped.") { text, broker, robot, planner, seed, speed, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = new ServiceRequest
            {
                Planner = parsed.GetValue(planner),
                Broker = parsed.GetValue(broker),
                BrokerPort = 0,
                Robot = parsed.GetRequiredValue(robot),
                Seed = parsed.GetValue(seed),
                Speed = parsed.GetValue(speed),
            };
            return RunAsync(terminal, interrupts, request, parsed.GetRequiredValue(text), parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Interrupts interrupts, ServiceRequest request, string text, bool json, CancellationToken cancellationToken)
    {
        var planner = PlannerFactory.Create(ModelStore.Find(), request.Planner);
        var narrator = new MissionNarrator(terminal, planner.Planner.Name);
        await using var pump = new EventPump(narrator.Tell);
        await using var service = await RobotService.StartAsync(request, planner, json ? [] : [pump], TimeProvider.System, cancellationToken);
        interrupts.StopFirst(() => TryStop(service));
        var episode = await service.Desk.TakeAsync(new MissionCommand(text), cancellationToken);
        if (json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(episode, ContractsJson.Default.Episode));
        }

        return episode is null ? ExitCode.Success : ExitCode.Of(episode.Status);
    }

    // The stop goes out at once; who waits for the mission sees its end.
    private static bool TryStop(RobotService service)
    {
        if (!service.Desk.Busy)
        {
            return false;
        }

        _ = service.Desk.StopAsync(StopKind.Soft, "Ctrl-C", CancellationToken.None).AsTask();
        return true;
    }
}
