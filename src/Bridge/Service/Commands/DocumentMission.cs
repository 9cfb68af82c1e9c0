using System.Runtime.Versioning;
using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Does one thing with a document in a word processor and ends.</summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="interrupts">What Ctrl-C does.</param>
/// <param name="request">What shall be done.</param>
[SupportedOSPlatform("linux")]
internal sealed class DocumentMission(Terminal terminal, Interrupts interrupts, DocumentRequest request)
{
    private const string Backup = ".bak";

    /// <summary>Does it.</summary>
    /// <param name="planner">Who plans; it is disposed at the end.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code that says how it ended.</returns>
    /// <exception cref="SetupException">The document cannot be opened.</exception>
    public async Task<int> RunAsync(LoadedPlanner planner, CancellationToken cancellationToken)
    {
        using var planning = planner;
        await using var pump = new EventPump(new MissionNarrator(terminal, planner.Planner.Name).Tell);
        var company = new MissionCompany(new InMemoryJournal(), request.Approved ? new ConsentingApprover() : new DenyingApprover(), request.Json ? [] : [pump]);
        await using var desk = await OpenAsync(planner.Planner, company, cancellationToken);
        interrupts.StopFirst(desk.Stop);
        var before = request.IsOpen ? null : await File.ReadAllBytesAsync(request.Document, cancellationToken);
        var episode = await desk.Loop.RunAsync(new MissionCommand(request.Text), cancellationToken);
        var saved = before is null || episode.Status != MissionStatus.Succeeded ? null : await desk.SaveAsync(cancellationToken);
        if (before is not null && await IsChangedAsync(before, cancellationToken))
        {
            await File.WriteAllBytesAsync(request.Document + Backup, before, CancellationToken.None);
            Tell($"  saved      {request.Document}; as it was before: {request.Document}{Backup}");
        }

        if (request.Json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(episode, ContractsJson.Default.Episode));
        }

        if (saved is { Succeeded: false })
        {
            terminal.Problem($"{request.Document} could not be saved: {saved.Message}", "The file is as it was.");
            return ExitCode.Failed;
        }

        return ExitCode.Of(episode.Status);
    }

    private async ValueTask<DocumentDesk> OpenAsync(IPlanner planner, MissionCompany company, CancellationToken cancellationToken)
    {
        try
        {
            return request.IsOpen
                ? await DocumentDesk.FindAsync(request.Document, planner, company, TimeProvider.System, cancellationToken)
                : await DocumentDesk.OpenAsync(request.Document, planner, company, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new SetupException(exception.Message, request.IsOpen ? "Open it in LibreOffice Writer first, or leave --open out." : "LibreOffice Writer must be able to open it: try it by hand.", exception);
        }
    }

    private async ValueTask<bool> IsChangedAsync(byte[] before, CancellationToken cancellationToken) =>
        await File.ReadAllBytesAsync(request.Document, cancellationToken) is var now && !before.AsSpan().SequenceEqual(now);

    private void Tell(FormattableString line)
    {
        if (!request.Json)
        {
            terminal.Line(line);
        }
    }
}
