using System.CommandLine;
using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Prints what can be asked for.</summary>
internal static class ActuatorsCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var broker = SharedOptions.Broker("Without it, the simulated home robot.");
        var json = SharedOptions.Json();
        json.Description = "Write the CapabilityManifest as JSON, as plan --manifest reads it.";
        var guests = new GuestOptions();
        var command = new Command("actuators", "Prints what the robots of a broker, or the simulated one, can do, and what tools and plug-ins can.") { broker, json };
        guests.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var others = await Guests.OpenAsync(guests.Read(parsed), new DenyingApprover(), TimeProvider.System, cancellationToken);
            var manifest = others.Join(parsed.GetValue(broker) is { } url ? await ReadAsync(url, cancellationToken) : DefaultHome.Manifest);
            if (parsed.GetValue(json))
            {
                await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(manifest, ContractsJson.Indented.CapabilityManifest));
            }
            else
            {
                Print(terminal, manifest);
                foreach (var remark in others.Remarks)
                {
                    terminal.Line($"[grey]{remark}[/]");
                }
            }

            return manifest.Actuators.Count > 0 ? ExitCode.Success : ExitCode.Failed;
        });
        return command;
    }

    private static async ValueTask<CapabilityManifest> ReadAsync(string url, CancellationToken cancellationToken)
    {
        await using var link = await BrokerFactory.ConnectAsync(BrokerFactory.Parse(url), TimeProvider.System, cancellationToken);
        var robots = await new RobotFinder(link, RouteMap.Empty, ledger: null, TimeProvider.System).ListAsync(cancellationToken);
        return new() { Actuators = robots.Select(robot => robot.Manifest).OfType<ActuatorManifest>().ToEquatableList() };
    }

    private static void Print(Terminal terminal, CapabilityManifest manifest)
    {
        if (manifest.Actuators.Count == 0)
        {
            terminal.Line($"No robot has left its manifest on this broker.");
        }

        foreach (var actuator in manifest.Actuators)
        {
            terminal.Line($"[bold]{actuator.Id}[/] ({actuator.Kind}): {actuator.Description}");
            foreach (var action in actuator.Actions)
            {
                terminal.Line($"  [aqua]{action.Name}[/]({string.Join(", ", action.Parameters.Select(Describe))})  {action.Description}");
            }
        }
    }

    private static string Describe(ParameterSpec parameter)
    {
        var kind = parameter.Kind switch
        {
            ParameterKind.Entity when parameter.EntityKinds.Count > 0 => string.Join('|', parameter.EntityKinds),
            ParameterKind.Choice => string.Join('|', parameter.Choices),
            ParameterKind.Number => parameter.Unit ?? "number",
            _ => parameter.Kind.ToString().ToLowerInvariant(),
        };
        return $"{parameter.Name}{(parameter.Required ? "" : "?")}: {kind}";
    }
}
