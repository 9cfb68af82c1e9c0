using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Reads what is typed while missions run: commands, WAV paths, answers, and stop at any time.</summary>
/// <param name="terminal">Where it reads and writes.</param>
/// <param name="interrupts">Ends it.</param>
/// <param name="service">Acts.</param>
/// <param name="ears">Hears recordings.</param>
internal sealed class ConsoleLoop(Terminal terminal, Interrupts interrupts, RobotService service, Ears ears)
{
    private static readonly string[] Endings = ["quit", "exit"];
    private static readonly string[] Recordings = [".wav", ".flac", ".ogg", ".mp3"];

    /// <summary>Reads until the input ends, or an ending is typed; then waits for what still runs.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that ends with the loop.</returns>
    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        terminal.Line($"Type a command, the path of a WAV file, [bold]stop[/], or [bold]quit[/].");
        var running = new List<Task>();
        while (await ReadLineAsync(cancellationToken) is { } line && !Endings.Contains(line.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            running.RemoveAll(task => task.IsCompletedSuccessfully);
            if (!string.IsNullOrWhiteSpace(line))
            {
                running.Add(TakeAsync(line.Trim(), cancellationToken));
            }
        }

        await Task.WhenAll(running);
    }

    // A console's ReadLineAsync blocks: on a thread of its own it holds up nothing, and Ctrl-C can end the wait.
    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(terminal.In.ReadLine, CancellationToken.None).WaitAsync(interrupts.Ending).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task TakeAsync(string line, CancellationToken cancellationToken)
    {
        if (Recordings.Contains(Path.GetExtension(line), StringComparer.OrdinalIgnoreCase))
        {
            await ears.PlayAsync(line, cancellationToken);
            return;
        }

        if (StopPhrase.Recognise(line) is { } kind)
        {
            await service.Desk.StopAsync(kind, "console", cancellationToken);
            return;
        }

        await service.Desk.TakeAsync(new MissionCommand(line) { By = CallerName.Here(RequestWays.Console) }, cancellationToken);
    }
}
