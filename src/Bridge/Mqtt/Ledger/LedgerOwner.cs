namespace LamRobot.Bridge.Mqtt;

/// <summary>Shows that a program still waits for its commands: a file beside the ledger that is locked while the program runs.</summary>
/// <remarks>The lock goes with the process, however that ends. A process number that is given out again, or a clock that is set, deceives nobody.</remarks>
internal sealed class LedgerOwner : IDisposable
{
    private const string Ending = ".running";
    private readonly FileStream presence;

    private LedgerOwner(string name, FileStream presence) => (Name, this.presence) = (name, presence);

    /// <summary>The name that commands are kept under.</summary>
    public string Name { get; }

    /// <summary>Takes a name for this program, and clears away what programs left that were killed.</summary>
    /// <exception cref="IOException">Nothing can be written beside the ledger.</exception>
    public static LedgerOwner Begin(string ledger)
    {
        var name = Guid.NewGuid().ToString("N");
        var owner = new LedgerOwner(name, new(PathOf(ledger, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(ledger))!, $"{Path.GetFileName(ledger)}.*{Ending}"))
        {
            IsLocked(file);
        }

        return owner;
    }

    /// <summary>Whether the program of a name is still running.</summary>
    public static bool IsRunning(string ledger, string name) => Guid.TryParseExact(name, "N", out _) && IsLocked(PathOf(ledger, name));

    public void Dispose() => presence.Dispose();

    private static string PathOf(string ledger, string name) => $"{ledger}.{name}{Ending}";

    // What nobody locks is deleted when it is closed again.
    private static bool IsLocked(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
