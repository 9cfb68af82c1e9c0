using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Opens journals.</summary>
internal static class JournalFactory
{
    /// <summary>Where the journal is when nothing else is said.</summary>
    public const string DefaultPath = "journal/missions.db";

    private const string Lines = ".jsonl";

    /// <summary>Opens a journal; one that is begun takes in the lines that an earlier version of the program kept under the same name.</summary>
    /// <param name="path">Its file; null keeps it in memory. A file of lines stands for the journal beside it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The journal.</returns>
    /// <exception cref="SetupException">It cannot be used, or another process writes it.</exception>
    public static async ValueTask<IReadableJournal> OpenAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return new InMemoryJournal();
        }

        var file = FileOf(path);
        try
        {
            var journal = SqliteJournal.Open(file);
            if (journal.End.Number == 0)
            {
                var earlier = await JournalReader.ReadAsync(Path.ChangeExtension(file, Lines), cancellationToken);
                await journal.AppendAsync(earlier.Events, cancellationToken);
            }

            return journal;
        }
        catch (IOException exception)
        {
            throw new SetupException($"The journal {file} cannot be opened: {exception.Message}", "Is lamrobot running already? Choose another file with --journal.", exception);
        }
    }

    /// <summary>Opens a journal to read it.</summary>
    /// <param name="path">Its file.</param>
    /// <returns>The journal.</returns>
    /// <exception cref="SetupException">It is not there, or is no journal.</exception>
    public static JournalArchive Read(string path)
    {
        var file = FileOf(path);
        try
        {
            return File.Exists(file) ? JournalArchive.Open(file) : throw new SetupException($"There is no journal {file}.", "lamrobot run keeps one; --journal FILE says where.");
        }
        catch (IOException exception)
        {
            throw new SetupException(exception.Message, "Name a journal that lamrobot run has kept.", exception);
        }
    }

    /// <summary>Says which file a journal is in.</summary>
    /// <param name="path">What was named.</param>
    /// <returns>The database's file.</returns>
    public static string FileOf(string path) => string.Equals(Path.GetExtension(path), Lines, StringComparison.OrdinalIgnoreCase) ? Path.ChangeExtension(path, ".db") : path;
}
