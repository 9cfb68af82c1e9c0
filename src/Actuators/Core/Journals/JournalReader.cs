using System.Text.Json;

namespace LamRobot.Actuators;

/// <summary>Reads a journal back; a line that was torn by a crash is left out and counted.</summary>
public static class JournalReader
{
    /// <summary>Reads a journal.</summary>
    /// <param name="path">The file; it may be written meanwhile.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The events, oldest first; nothing when there is no file.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async ValueTask<JournalContents> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return new JournalContents([], 0);
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var events = new List<MissionEvent>();
        var damaged = 0;
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (TryParse(line) is { } missionEvent)
            {
                events.Add(missionEvent);
            }
            else if (line.Length > 0)
            {
                damaged++;
            }
        }

        return new JournalContents(events, damaged);
    }

    private static MissionEvent? TryParse(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize(line, MissionEventJson.Default.MissionEvent);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
