using System.Globalization;

namespace LamRobot.FaultRuns;

/// <summary>How many runs, and from which seed.</summary>
internal sealed record FaultRunOptions(int Runs, int Seed, int Lanes)
{
    public static FaultRunOptions Read(IReadOnlyList<string> options)
    {
        int Number(string name, int otherwise)
        {
            var place = options.ToList().IndexOf(name);
            return place < 0 ? otherwise : int.Parse(options[place + 1], CultureInfo.InvariantCulture);
        }

        return new(Number("--runs", 20), Number("--seed", 1), Number("--lanes", 2));
    }

    public static int Explain()
    {
        Console.WriteLine("""
            Missions while brokers, robots and the service are killed, and messages get lost, doubled, late and out of order.
              run [--runs 20] [--seed 1] [--lanes 2]     exits with 1 when something was done twice or ended without a reason
            Ten runs share a broker, a robot and a service; the seed of such ten stands before what went wrong, and --seed SEED --runs 10 repeats them.
            """);
        return 2;
    }
}
