using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>Serves one MCP client on this process's input and output.</summary>
internal static class McpCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes what is not MCP.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var robot = new RobotOptions(RobotOptions.AllOnline, "a simulated robot on an embedded broker");
        var planner = new PlannerOptions();
        var programs = new ProgramOptions();
        var web = new WebOptions();
        var safety = new SafetyOptions();
        var journal = SharedOptions.Journal();
        var keepDays = SharedOptions.KeepDays();
        var brokerPort = SharedOptions.BrokerPort();
        var command = new Command("mcp", "Serves one MCP client on standard input and output, and the page for the person beside it, who approves what cannot be undone (docs/api.md). It ends with its input.") { journal, keepDays, brokerPort, ConfiguredCommand.Option() };
        robot.AddTo(command);
        programs.AddTo(command);
        planner.AddTo(command);
        web.AddTo(command);
        safety.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var service = safety.Read(parsed, programs.Read(parsed, robot.Read(parsed)) with { Planner = planner.Read(parsed), BrokerPort = parsed.GetValue(brokerPort), HasPerson = true, Journal = parsed.GetValue(journal), JournalDays = parsed.GetValue(keepDays) });
            return new McpSession(terminal, service, web.Read(parsed), TimeProvider.System).RunAsync(cancellationToken);
        });
        return command;
    }
}
