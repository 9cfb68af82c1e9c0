using LamRobot.Sim;

namespace LamRobot.Bridge.Service;

/// <summary>Runs what was asked of the simulator until it is to end.</summary>
internal static class SimSession
{
    /// <summary>Runs the one robot in its home or at its table.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that ends with it.</returns>
    /// <exception cref="SetupException">No broker answers.</exception>
    public static async Task RunOneAsync(SimRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        await (await BrokerFactory.ConnectAsync(request.Broker, TimeProvider.System, cancellationToken)).DisposeAsync();
        var service = new ServiceRequest { Place = request.Place, Robot = request.Robot, Seed = request.Seed, Speed = request.Speed };
        await using var simulated = await SimulatedRobot.StartAsync(request.Broker, service, TimeProvider.System, cancellationToken);
        terminal.Line($"The robot [bold]{request.Robot}[/] is at {(request.Place == SimulatedPlace.Home ? "home" : "its table")} on [bold]{request.Broker}[/]; Ctrl-C ends it.");
        await UntilTheEndAsync(cancellationToken);
    }

    /// <summary>Runs a fleet in a warehouse, or only tells its map.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that ends with it.</returns>
    /// <exception cref="SetupException">No broker answers, or the map cannot be written.</exception>
    public static async Task RunFleetAsync(SimRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var scenario = WarehouseScenario.For(request.Robots, request.Seed);
        if (request.MapFile == "-")
        {
            await terminal.Out.WriteAsync(LifText.Write(scenario.Map).AsMemory(), cancellationToken);
            return;
        }

        await WriteMapAsync(request.MapFile, scenario, cancellationToken);
        await (await BrokerFactory.ConnectAsync(request.Broker, TimeProvider.System, cancellationToken)).DisposeAsync();
        var options = new FleetOptions
        {
            Broker = request.Broker,
            Robots = request.Robots,
            Seed = request.Seed,
            SpeedFactor = request.Speed,
            Robot = new() { Dialect = request.Dialect },
        };
        await using var fleet = new Fleet(scenario, options, TimeProvider.System);
        await fleet.StartAsync(cancellationToken);
        var names = request.Robots == 1 ? fleet.Identities[0].SerialNumber : $"{fleet.Identities[0].SerialNumber} to {fleet.Identities[^1].SerialNumber}";
        terminal.Line($"[bold]{names}[/] are in the {scenario.Name} on [bold]{request.Broker}[/] and speak VDA 5050 {request.Dialect.Version}; Ctrl-C ends it.");
        await UntilTheEndAsync(cancellationToken);
    }

    private static async Task WriteMapAsync(string? file, WarehouseScenario scenario, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return;
        }

        try
        {
            await File.WriteAllTextAsync(file, LifText.Write(scenario.Map), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The map cannot be written to '{file}': {exception.Message}", "Name a file that can be written with --map.", exception);
        }
    }

    private static async Task UntilTheEndAsync(CancellationToken cancellationToken) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
