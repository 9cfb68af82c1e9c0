using System.Text.Json;

namespace LamRobot.Bridge.Service;

/// <summary>Reads what is known of a table from a file.</summary>
internal static class TableFile
{
    /// <summary>Reads it.</summary>
    /// <param name="path">A JSON file (docs/vision.md), or <c>tabletop</c> for the simulated table.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The table.</returns>
    /// <exception cref="SetupException">The file cannot be used.</exception>
    public static async ValueTask<TableDescription> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (path == SharedOptions.Tabletop)
        {
            return SimulatedTable.Description;
        }

        try
        {
            var table = JsonSerializer.Deserialize(await File.ReadAllTextAsync(path, cancellationToken), TableJson.Default.TableDescription)
                ?? throw new JsonException("it is empty");
            return table.Detector is { } detector
                ? table with { Detector = detector with { Path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, detector.Path) } }
                : table;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SetupException($"The table '{path}' cannot be read: {exception.Message}", "docs/vision.md shows what the file looks like.", exception);
        }
    }
}
