using System.Collections.Concurrent;
using System.Globalization;

namespace LamRobot.Benchmarks.Queue;

/// <summary>What a run of kills has done so far; each line is on the disk when it is noted.</summary>
internal sealed class KillTally
{
    private const string FileName = "tally.txt";
    private readonly string path;
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, bool> open = new(StringComparer.Ordinal);

    private KillTally(string path) => this.path = path;

    /// <summary>How many missions were given to a service.</summary>
    public int Sent { get; private set; }

    /// <summary>How many lives were ended.</summary>
    public int Kills { get; private set; }

    /// <summary>How many of them had accepted a mission that was not over.</summary>
    public int InMidMission { get; private set; }

    /// <summary>The missions that a service said it had.</summary>
    public ConcurrentDictionary<string, string> Accepted { get; } = new(StringComparer.Ordinal);

    public static KillTally Open(string folder)
    {
        var tally = new KillTally(Path.Combine(folder, FileName));
        foreach (var line in File.Exists(tally.path) ? File.ReadLines(tally.path) : [])
        {
            tally.Recall(line);
        }

        return tally;
    }

    public void Send() => Note($"sent {++Sent}");

    public void Killed()
    {
        var inMid = open.IsEmpty ? 0 : 1;
        (Kills, InMidMission) = (Kills + 1, InMidMission + inMid);
        open.Clear();
        Note($"killed {inMid}");
    }

    /// <summary>Takes what a service says.</summary>
    /// <param name="line">The words.</param>
    /// <param name="works">Set when it has accepted something.</param>
    public void Hear(string line, TaskCompletionSource works)
    {
        if (line.Split(' ') is not [var what, var id, ..])
        {
            return;
        }

        if (what == "accepted")
        {
            Accepted[id] = id;
            open[id] = true;
            Note($"accepted {id}");
            works.TrySetResult();
        }
        else
        {
            open.TryRemove(id, out _);
        }
    }

    private void Recall(string line)
    {
        switch (line.Split(' '))
        {
            case ["sent", var count]: Sent = int.Parse(count, CultureInfo.InvariantCulture); break;
            case ["accepted", var id]: Accepted[id] = id; break;
            case ["killed", var inMid]:
                (Kills, InMidMission) = (Kills + 1, InMidMission + int.Parse(inMid, CultureInfo.InvariantCulture));
                break;
            default: throw new InvalidDataException($"{path} has a line that is none: {line}");
        }
    }

    private void Note(string line)
    {
        lock (gate)
        {
            File.AppendAllText(path, line + "\n");
        }
    }
}
