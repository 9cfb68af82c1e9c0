using System.Globalization;
using System.Text;

namespace LamRobot.FaultRuns;

/// <summary>Writes what was done, a line each, into the operating system's hands before it goes on.</summary>
internal sealed class DeedFile(string path) : IDisposable
{
    private readonly Lock gate = new();
    private readonly FileStream stream = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Add(string number, string id)
    {
        lock (gate)
        {
            stream.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} {id}\n")));
        }
    }

    public void Dispose() => stream.Dispose();

    /// <summary>How often each thing was done.</summary>
    public static Dictionary<string, int> Count(string path) =>
        !File.Exists(path) ? [] : File.ReadAllLines(path).Select(line => line.Split(' ')[0]).GroupBy(number => number).ToDictionary(group => group.Key, group => group.Count());
}
