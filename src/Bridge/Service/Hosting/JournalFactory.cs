using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Opens journals.</summary>
internal static class JournalFactory
{
    /// <summary>Opens a journal.</summary>
    /// <param name="path">Its file; null keeps it in memory.</param>
    /// <returns>The journal.</returns>
    /// <exception cref="SetupException">Another process writes it.</exception>
    public static IJournal Open(string? path)
    {
        if (path is null)
        {
            return new InMemoryJournal();
        }

        try
        {
            return new JsonLinesJournal(path);
        }
        catch (IOException exception)
        {
            throw new SetupException($"The journal {path} cannot be opened: {exception.Message}", "Is lamrobot running already? Choose another file with --journal.", exception);
        }
    }
}
