using LamRobot.Actuators;
using LamRobot.Contracts;
using Microsoft.Extensions.Hosting.WindowsServices;
using Spectre.Console;

namespace LamRobot.Bridge.Service;

/// <summary>One run of the whole service, with a person at the console.</summary>
/// <param name="terminal">Where it reads and writes.</param>
/// <param name="interrupts">What Ctrl-C does.</param>
/// <param name="request">What it shall do.</param>
internal sealed class RunSession(Terminal terminal, Interrupts interrupts, RunRequest request)
{
    private static readonly TimeProvider Time = TimeProvider.System;

    /// <summary>Runs it.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        request.Serve && OperatingSystem.IsWindows() && WindowsServiceHelpers.IsWindowsService() ? WindowsServiceHost.RunAsync(RunHereAsync, cancellationToken) : RunHereAsync(cancellationToken);

    private async Task<int> RunHereAsync(CancellationToken cancellationToken)
    {
        using var recorder = request.Picture is null ? null : terminal.Console.CreateRecorder();
        var shown = recorder is null ? terminal : terminal.On(recorder);
        var store = ModelStore.Find();
        var planner = PlannerFactory.Create(store, request.Service.Planner);
        var narrator = new MissionNarrator(shown, planner.Planner.Name);
        using var views = new MissionViews();
        using var export = TelemetryExport.Start(request.Web.Telemetry);
        using var log = MissionLog.Start(request.Web.LogsJson);
        int code;
        await using (var pump = new EventPump(narrator.Tell))
        await using (var service = await RobotService.StartAsync(request.Service, planner, [pump, .. views.Listeners, .. Listening(log)], Time, cancellationToken))
        using (var ears = new Ears(store, service, shown))
        await using (var page = await WebServer.StartNearAsync(request.Web, service, views, ears, Time, cancellationToken))
        {
            await using var broker = request.Service.MqttCommands ? await MqttDesk.StartAsync(service.Mqtt, service.Desk, views.Events, request.Web.Limits, cancellationToken) : null;
            Welcome(shown, service, page.Address);
            service.Policy.Told += sentence => shown.Line($"[yellow]{sentence}[/]");
            if (service.Arrivals is { } arrivals)
            {
                arrivals.Told += sentence => shown.Line($"[grey]{sentence}[/]");
            }

            interrupts.StopFirst(() => !request.Serve && TryStop(service));
            narrator.Reaction = ears.Reaction;
            code = request.Serve ? await ServeAsync(page.Address, cancellationToken) : await ConverseAsync(store, shown, service, ears, cancellationToken);
        }

        if (recorder is not null)
        {
            await File.WriteAllTextAsync(request.Picture!, SvgPicture.Of(recorder), CancellationToken.None);
        }

        return code;
    }

    private static IReadOnlyList<IMissionListener> Listening(MissionLog? log) => log is null ? [] : [log];

    private async ValueTask<int> ServeAsync(Uri page, CancellationToken cancellationToken)
    {
        await new ServiceWatch(page, request.Web, Time).RunAsync(cancellationToken);
        return ExitCode.Success;
    }

    private async ValueTask<int> ConverseAsync(ModelStore store, Terminal shown, RobotService service, Ears ears, CancellationToken cancellationToken)
    {
        var first = await FirstAsync(store, service, ears, cancellationToken);
        if (request.Once)
        {
            return first.Count > 0 ? first.Max(episode => ExitCode.Of(episode.Status)) : ExitCode.Failed;
        }

        await new ConsoleLoop(shown, interrupts, service, ears).RunAsync(cancellationToken);
        return ExitCode.Success;
    }

    private async ValueTask<IReadOnlyList<Episode>> FirstAsync(ModelStore store, RobotService service, Ears ears, CancellationToken cancellationToken)
    {
        if (request.Text is { } text)
        {
            return await service.Desk.TakeAsync(new MissionCommand(text) { By = CallerName.Here(RequestWays.Console) }, cancellationToken) is { } episode ? [episode] : [];
        }

        return request.Listen
            ? await ears.ListenAsync(cancellationToken)
            : await ears.PlayAsync(request.Wav ?? Path.Combine(store.Require("demo"), "bring-apple.wav"), cancellationToken);
    }

    private static void Welcome(Terminal shown, RobotService service, Uri page)
    {
        shown.Line($"[bold aqua]LamRobot[/]  planner [bold]{service.Planner.Planner.Name}[/]  robot [bold]{string.Join(", ", service.Stack.Robots)}[/] {(service.OwnRobot is null ? "" : "(simulated) ")}on [bold]{service.Broker}[/]  page [bold]{page}[/]");
        if (service.Planner.Remark.Length > 0)
        {
            shown.Line($"[grey]{service.Planner.Remark}[/]");
        }

        foreach (var remark in service.Remarks)
        {
            shown.Line($"[grey]{remark}[/]");
        }

        if (service.Request.DryRun)
        {
            shown.Line($"[yellow]dry run:[/] everything is planned and checked, nothing is sent");
        }

        foreach (var message in service.ToldOfEarlierRuns)
        {
            shown.Line($"[yellow]left from an earlier run:[/] {message}");
        }
    }

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
