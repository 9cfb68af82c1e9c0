using System.Globalization;

namespace LamRobot.Benchmarks.Queue;

/// <summary>How much of what.</summary>
internal sealed class Options(IReadOnlyList<string> words)
{
    public int Robots => Number("--robots", 50);

    public int Missions => Number("--missions", 1000);

    public int Kills => Number("--kills", 100);

    public int Seed => Number("--seed", 1);

    public static int Explain()
    {
        Console.WriteLine("""
            Missions of many robots in one queue.
              load  [--missions 1000] [--robots 50]                            all at once: throughput, memory, latency
              kills [--kills 100] [--missions 1000] [--robots 50] [--seed 1]   while the service is killed; exits with 1 when anything was lost or repeated
            """);
        return 2;
    }

    private int Number(string name, int otherwise)
    {
        var place = words.ToList().IndexOf(name);
        return place < 0 ? otherwise : int.Parse(words[place + 1], CultureInfo.InvariantCulture);
    }
}
