using ModelContextProtocol.Server;

namespace LamRobot.Bridge.Service;

/// <summary>The service with one MCP client on this process's input and output; nothing but MCP is written there.</summary>
/// <param name="terminal">Its error output tells the rest.</param>
/// <param name="request">What the service is made of.</param>
/// <param name="web">Where the page is.</param>
/// <param name="time">The clock.</param>
internal sealed class McpSession(Terminal terminal, ServiceRequest request, ServerRequest web, TimeProvider time)
{
    /// <summary>Runs it until its input ends.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var input = System.Console.OpenStandardInput();
        await using var output = System.Console.OpenStandardOutput();
        // Whatever a library may write by the way must not get between the messages.
        System.Console.SetOut(terminal.Error);
        using var views = new MissionViews();
        using var export = TelemetryExport.Start(web.Telemetry);
        var planner = PlannerFactory.Create(ModelStore.Find(), request.Planner);
        await using var service = await RobotService.StartAsync(request, planner, views.Listeners, time, cancellationToken);
        await using var page = await WebServer.StartNearAsync(web, service, views, ears: null, time, cancellationToken);
        await terminal.Error.WriteLineAsync($"LamRobot: robot {string.Join(", ", service.Stack.Robots)} on {service.Broker}, page {page.Address}");
        foreach (var told in service.Remarks.Concat(service.ToldOfEarlierRuns.Select(left => $"left from an earlier run: {left}")))
        {
            await terminal.Error.WriteLineAsync(told);
        }

        if (service.Arrivals is { } arrivals)
        {
            arrivals.Told += terminal.Error.WriteLine;
        }

        using var tools = new RobotTools(service.Desk, service.Stack, views, new PlanDesk(planner.Planner, service.Stack, time), new McpRules(web.McpApproves, web.Limits, cancellationToken));
        var options = new McpServerOptions();
        McpIdentity.Describe(options, tools);
        await using var server = McpServer.Create(new StreamServerTransport(input, output, "lamrobot"), options);
        await server.RunAsync(cancellationToken);
        return ExitCode.Success;
    }
}
