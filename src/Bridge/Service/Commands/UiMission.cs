using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Actuators.Desktop;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Does what is said in the programs of the desktop, and ends.</summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="interrupts">What Ctrl-C does.</param>
/// <param name="json">Whether to write the mission as JSON instead.</param>
internal sealed class UiMission(Terminal terminal, Interrupts interrupts, bool json)
{
    // A step is over when its effect was seen; what failed is planned for anew, as the screen is then.
    private static readonly MissionPace Pace = new(new DispatcherOptions { ObservationWait = TimeSpan.FromSeconds(10) }, new MissionOptions { MaxReplans = 2, MaxRetries = 0 });

    /// <summary>Does it.</summary>
    /// <param name="actuator">The desktop, connected; it is disposed at the end.</param>
    /// <param name="approver">Asked about what may not be undone.</param>
    /// <param name="planner">Who plans; it is disposed at the end.</param>
    /// <param name="text">What a person says.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code that says how it ended.</returns>
    public async Task<int> RunAsync(DesktopActuator actuator, IApprover approver, LoadedPlanner planner, string text, CancellationToken cancellationToken)
    {
        using var planning = planner;
        await using var registry = new ActuatorRegistry();
        registry.Add(actuator, "The programs of the desktop.");
        await using var pump = new EventPump(new MissionNarrator(terminal, planner.Planner.Name).Tell);
        var company = new MissionCompany(new InMemoryJournal(), approver, json ? [] : [pump]);
        var line = MissionLine.Build(planner.Planner, registry, actuator, company, Pace, TimeProvider.System);
        interrupts.StopFirst(line.Stop);
        var episode = await line.Loop.RunAsync(new MissionCommand(text), cancellationToken);
        if (json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(episode, ContractsJson.Default.Episode));
        }

        return ExitCode.Of(episode.Status);
    }
}
