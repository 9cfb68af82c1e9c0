using System.Globalization;

namespace LamRobot.FaultRuns;

/// <summary>How many runs, and from which seed.</summary>
internal sealed record FaultRunOptions(int Runs, int Seed, int Lanes)
{
    /// <summary>The file in which the runs are kept, so that a later call goes on where this one ends; null for none.</summary>
    public string? Kept { get; init; }

    public static FaultRunOptions Read(IReadOnlyList<string> options)
    {
        string? Text(string name)
        {
            var place = options.ToList().IndexOf(name);
            return place < 0 ? null : options[place + 1];
        }

        int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

        return new(Number("--runs", 20), Number("--seed", 1), Number("--lanes", 2)) { Kept = Text("--kept") };
    }

    public static int Explain()
    {
        Console.WriteLine("""
            Missions while brokers, robots and the service are killed, and messages get lost, doubled, late and out of order.
              run [--runs 20] [--seed 1] [--lanes 2] [--kept FILE]     exits with 1 when something was done twice or ended without a reason
            Ten runs share a broker, a robot and a service; the seed of such ten stands before what went wrong, and --seed SEED --runs 10 repeats them.
            --kept FILE: each ten that are over are noted in FILE; the same call goes on where the last one was ended, and sums up all of them.
            """);
        return 2;
    }
}
