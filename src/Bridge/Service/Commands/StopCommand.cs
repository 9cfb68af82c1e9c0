using System.CommandLine;
using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Stops everything from another console: through a service's page, or on the robots' broker without a service.</summary>
internal static class StopCommand
{
    /// <summary>The verb's name.</summary>
    public const string Name = "stop";

    /// <summary>The variable that holds the token of whoever stops.</summary>
    private const string TokenVariable = "LAMROBOT_TOKEN";

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var page = new Option<string>("--page") { Description = $"The service's address. {TokenVariable} holds the token where it wants one.", HelpName = "URL", DefaultValueFactory = _ => $"http://127.0.0.1:{WebServer.UsualPort}" };
        var certificate = new Option<string?>("--certificate") { Description = "The service's certificate in PEM, when it is encrypted with one of its own.", HelpName = "FILE" };
        var broker = SharedOptions.Broker("With it every robot there is stopped, without any service.");
        var ros = SharedOptions.Ros();
        var emergency = new Option<bool>("--emergency") { Description = "An emergency stop: it stays on until a person releases it." };
        var command = new Command(Name, "Stops everything that moves, and every mission that runs or waits; exits with 0 when all have confirmed.") { page, certificate, broker, ros, emergency };
        command.SetAction((parsed, cancellationToken) =>
        {
            var kind = parsed.GetValue(emergency) ? StopKind.Emergency : StopKind.Soft;
            return parsed.GetValue(broker) is { } address
                ? OnBrokerAsync(terminal, address, parsed.GetValue(ros) ?? [], kind, cancellationToken)
                : ThroughPageAsync(terminal, parsed.GetRequiredValue(page), parsed.GetValue(certificate), kind, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ThroughPageAsync(Terminal terminal, string page, string? certificate, StopKind kind, CancellationToken cancellationToken)
    {
        using var shown = ServerCertificate.ReadPublic(certificate);
        using var call = new StopCall(page, shown, Environment.GetEnvironmentVariable(TokenVariable));
        var (allStand, words) = await call.StopAsync(kind, cancellationToken);
        await terminal.Out.WriteLineAsync(words);
        return allStand ? ExitCode.Success : ExitCode.Failed;
    }

    private static async Task<int> OnBrokerAsync(Terminal terminal, string address, IEnumerable<string> ros, StopKind kind, CancellationToken cancellationToken)
    {
        var robots = RosFiles.Read(ros);
        await using var link = await BrokerFactory.ConnectAsync(BrokerFactory.Parse(address), TimeProvider.System, cancellationToken);
        var finder = new RobotFinder(link, RouteMap.Empty, ledger: null, TimeProvider.System, robots);
        var (allStand, words) = await new BrokerStop(link, finder, TimeProvider.System).StopAsync(kind, cancellationToken);
        await terminal.Out.WriteLineAsync(words);
        return allStand ? ExitCode.Success : ExitCode.Failed;
    }
}
