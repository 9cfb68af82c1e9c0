using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Does one mission and ends.</summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="interrupts">What Ctrl-C does.</param>
/// <param name="json">Whether the mission is written as JSON, and nothing else.</param>
internal sealed class OneMission(Terminal terminal, Interrupts interrupts, bool json)
{
    /// <summary>Does it.</summary>
    /// <param name="request">What the service is made of.</param>
    /// <param name="planner">Who plans; it is disposed at the end.</param>
    /// <param name="text">What a person says.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code that says how it ended.</returns>
    public async Task<int> RunAsync(ServiceRequest request, LoadedPlanner planner, string text, CancellationToken cancellationToken)
    {
        var narrator = new MissionNarrator(terminal, planner.Planner.Name);
        await using var pump = new EventPump(narrator.Tell);
        await using var service = await RobotService.StartAsync(request, planner, json ? [] : [pump], TimeProvider.System, cancellationToken);
        foreach (var message in json ? [] : service.LeftBehind)
        {
            terminal.Line($"[yellow]left from an earlier run:[/] {message}");
        }

        foreach (var remark in json ? [] : service.Remarks)
        {
            terminal.Line($"[grey]{remark}[/]");
        }

        interrupts.StopFirst(() => TryStop(service));
        var episode = await service.Desk.TakeAsync(new MissionCommand(text) { By = CallerName.Here(RequestWays.Console) }, cancellationToken);
        if (json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(episode, ContractsJson.Default.Episode));
        }

        // Without an episode it was a word such as "release": what counts is whether it helped.
        return episode is { } ended ? ExitCode.Of(ended.Status) : service.Stack.Stop.Latched ? ExitCode.Failed : ExitCode.Success;
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
