using LamRobot.Bridge.Mqtt;

namespace LamRobot.Bridge.Service;

/// <summary>Opens command ledgers.</summary>
internal static class LedgerFactory
{
    /// <summary>Where the ledger is when nothing else is said: one for all programs of a person.</summary>
    public static string DefaultPath { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "lamrobot", "commands.db");

    /// <summary>Opens a ledger.</summary>
    /// <param name="path">Its file; the usual one when null.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="SetupException">The file cannot be used.</exception>
    public static SqliteCommandLedger Open(string? path)
    {
        try
        {
            return SqliteCommandLedger.Open(path ?? DefaultPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(exception.Message, "Choose another file with --ledger.", exception);
        }
    }
}
