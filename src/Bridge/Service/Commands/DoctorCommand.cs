using System.CommandLine;
using System.Text.Json;

namespace LamRobot.Bridge.Service;

/// <summary>Says what works on this machine, and what to do about what does not.</summary>
internal static class DoctorCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var broker = SharedOptions.Broker("Without it, an embedded one is tried.");
        var planner = new PlannerOptions();
        var json = SharedOptions.Json();
        var command = new Command("doctor", "Says what works on this machine: models, planner, broker, microphone, camera, GPU, screen, ffmpeg. Exits with 1 when something is missing that lamrobot run needs.") { broker, json };
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var findings = await MachineCheck.CheckAsync(parsed.GetValue(broker), planner.Read(parsed), cancellationToken);
            if (parsed.GetValue(json))
            {
                await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(findings, ServiceJson.Default.ListDoctorFinding));
            }
            else
            {
                Print(terminal, findings);
            }

            return findings.TrueForAll(finding => finding.Works || !finding.Needed) ? ExitCode.Success : ExitCode.Failed;
        });
        return command;
    }

    private static void Print(Terminal terminal, List<DoctorFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Works)
            {
                terminal.Line($"[green]works[/]     {finding.Part,-12} {finding.Finding}");
            }
            else if (finding.Needed)
            {
                terminal.Line($"[red]missing[/]   {finding.Part,-12} {finding.Finding} [bold]{finding.Remedy}[/]");
            }
            else
            {
                terminal.Line($"[yellow]not here[/]  {finding.Part,-12} {finding.Finding} {finding.Remedy}");
            }
        }
    }
}
