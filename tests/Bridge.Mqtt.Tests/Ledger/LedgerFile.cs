using Microsoft.Data.Sqlite;

namespace LamRobot.Bridge.Mqtt.Tests.Ledger;

/// <summary>A ledger's file for one test.</summary>
internal sealed class LedgerFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-ledger-").FullName;

    public string Path => System.IO.Path.Combine(folder, "commands.db");

    /// <summary>Makes every command that of a program that has ended.</summary>
    public void DisownEverything() => Execute("UPDATE commands SET owner = '00000000000000000000000000000000'");

    public void Execute(string text)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
