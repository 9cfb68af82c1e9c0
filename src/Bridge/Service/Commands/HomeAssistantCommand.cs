using System.CommandLine;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.HomeAssistant;

namespace LamRobot.Bridge.Service;

/// <summary>Shows the JSON robots of a broker in Home Assistant, or takes them away there.</summary>
internal static class HomeAssistantCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1.5);

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="withBroker">Connects to the broker that was asked for.</param>
    public static Command Create(Terminal terminal, Func<ParseResult, Func<MqttLink, Task<int>>, CancellationToken, Task<int>> withBroker)
    {
        var prefix = new Option<string>("--prefix") { Description = "Home Assistant's discovery prefix.", DefaultValueFactory = _ => HomeAssistantDevice.DefaultPrefix };
        var remove = new Option<bool>("--remove") { Description = "Take them away instead." };
        var command = new Command("home-assistant", "Shows the JSON robots of a broker in Home Assistant: state, battery, and buttons that stop them. Once is enough: the broker keeps it.") { prefix, remove };
        command.SetAction((parsed, cancellationToken) => withBroker(parsed, mqtt => TellAsync(terminal, mqtt, parsed.GetRequiredValue(prefix), parsed.GetValue(remove), cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> TellAsync(Terminal terminal, MqttLink mqtt, string prefix, bool remove, CancellationToken cancellationToken)
    {
        var robots = await RobotDirectory.ListAsync(mqtt, Look, TimeProvider.System, cancellationToken);
        foreach (var robot in robots)
        {
            var message = remove ? HomeAssistantDevice.Remove(robot.Manifest.Id, prefix) : HomeAssistantDevice.Announce(robot.Manifest, prefix);
            var outcome = await mqtt.PublishAsync(message, cancellationToken);
            if (outcome != PublishOutcome.Delivered)
            {
                throw new SetupException($"The broker did not take '{message.Topic}': {outcome}.", "The user of the address needs the right to publish there; an operator has it.");
            }

            terminal.Line($"{robot.Manifest.Id}: {(remove ? "taken away from" : "shown in")} Home Assistant ({message.Topic}).");
        }

        if (robots.Count == 0)
        {
            terminal.Line($"No JSON robot shows itself on this broker.");
        }

        return robots.Count > 0 ? ExitCode.Success : ExitCode.Failed;
    }
}
