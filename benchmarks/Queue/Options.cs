using System.Globalization;

namespace LamRobot.Benchmarks.Queue;

/// <summary>How much of what.</summary>
internal sealed class Options(IReadOnlyList<string> words)
{
    public int Robots => Number("--robots", 50);

    public int Missions => Number("--missions", 1000);

    public int Kills => Number("--kills", 100);

    public int Seed => Number("--seed", 1);

    /// <summary>Where a run keeps what it does, so that it can go on; null for a folder of its own.</summary>
    public string? Folder => Word("--folder");

    public static int Explain()
    {
        Console.WriteLine("""
            Missions of many robots in one queue.
              load  [--missions 1000] [--robots 50]                            all at once: throughput, memory, latency
              kills [--kills 100] [--missions 1000] [--robots 50] [--seed 1] [--folder DIR]
                                                                               while the service is killed; exits with 1 when anything was lost or repeated; goes on with what a folder has
            """);
        return 2;
    }

    private int Number(string name, int otherwise) => Word(name) is { } word ? int.Parse(word, CultureInfo.InvariantCulture) : otherwise;

    private string? Word(string name)
    {
        var place = words.ToList().IndexOf(name);
        return place < 0 ? null : words[place + 1];
    }
}
