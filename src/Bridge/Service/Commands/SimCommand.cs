using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>Runs a simulated robot as a process of its own.</summary>
internal static class SimCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var broker = SharedOptions.Broker("Default: mqtt://127.0.0.1:1883.");
        var robot = SharedOptions.Robot();
        var seed = SharedOptions.Seed("Where all its chance comes from.");
        var speed = SharedOptions.Speed();
        var command = new Command("sim", "Runs a simulated robot in its home as a process of its own, until Ctrl-C.") { broker, robot, seed, speed };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var address = BrokerFactory.Parse(parsed.GetValue(broker) ?? "mqtt://127.0.0.1:1883");
            var request = new ServiceRequest { Robot = parsed.GetRequiredValue(robot), Seed = parsed.GetValue(seed), Speed = parsed.GetValue(speed) };
            await (await BrokerFactory.ConnectAsync(address, TimeProvider.System, cancellationToken)).DisposeAsync();
            await using var simulated = await SimulatedRobot.StartAsync(address, request, TimeProvider.System, cancellationToken);
            terminal.Line($"The robot [bold]{request.Robot}[/] is at home on [bold]{address}[/]; Ctrl-C ends it.");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Success;
        });
        return command;
    }
}
