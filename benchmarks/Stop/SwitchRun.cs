namespace LamRobot.Benchmarks.Stop;

/// <summary>How long a robot that drives at full speed takes to stand, from the call of the stop switch: link, broker, robot and braking together.</summary>
internal static class SwitchRun
{
    private const int Runs = 100;

    public static async Task<int> RunAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        await using var robot = new DrivingRobot(TimeProvider.System);
        await robot.ConnectAsync(patience.Token);
        var times = new List<(TimeSpan Stands, TimeSpan Confirmed)>();
        for (var i = 0; i < Runs; i++)
        {
            times.Add(await robot.StopInMotionAsync(patience.Token));
        }

        Console.WriteLine(StopTable.Head("stop of a driving robot"));
        Console.WriteLine(StopTable.Row("until it stands", times.Select(time => time.Stands)));
        Console.WriteLine(StopTable.Row("until that is confirmed", times.Select(time => time.Confirmed)));
        return 0;
    }

    public static int Explain()
    {
        Console.WriteLine("""
            Stops of a driving robot.
              (nothing)                  through the switch that every input uses, in one process
              inputs [RUNS=30] [WORDS]   through every input of the program whose name has the words, as processes of their own; build src/Bridge/Service first
            """);
        return 2;
    }
}
