using System.Globalization;
using LamRobot.Benchmarks.Stop;

// How long a robot that drives at full speed takes to stand: from the call of the stop switch, and from each input of the whole program.
const int Runs = 100;
var inputRuns = args is ["--inputs", var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 30;
using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(30));
Console.WriteLine("| stop of a driving robot | runs | p50 ms | p95 ms | p99 ms | max ms |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
if (args.Length == 0)
{
    await using var robot = new DrivingRobot(TimeProvider.System);
    await robot.ConnectAsync(patience.Token);
    var times = new List<(TimeSpan Stands, TimeSpan Confirmed)>();
    for (var i = 0; i < Runs; i++)
    {
        times.Add(await robot.StopInMotionAsync(patience.Token));
    }

    Describe("the switch, until it stands", times.Select(time => time.Stands));
    Describe("the switch, until that is confirmed", times.Select(time => time.Confirmed));
}

await using var service = new DrivenService(TimeProvider.System);
await service.StartAsync(patience.Token);

// The first stop of each kind loads what it needs; a robot that moves for the first time is stopped all the same, but is not the usual case.
foreach (var (name, stopAsync) in service.Inputs)
{
    var first = await service.StopInMotionAsync(stopAsync, patience.Token);
    var times = new List<TimeSpan>();
    for (var i = 0; i < inputRuns; i++)
    {
        times.Add(await service.StopInMotionAsync(stopAsync, patience.Token));
    }

    Describe($"{name}, until it stands (the first: {first.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture)})", times);
}

static void Describe(string what, IEnumerable<TimeSpan> samples)
{
    var sorted = samples.Select(sample => sample.TotalMilliseconds).Order().ToArray();
    string At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)].ToString("N0", CultureInfo.InvariantCulture);
    Console.WriteLine($"| {what} | {sorted.Length} | {At(0.5)} | {At(0.95)} | {At(0.99)} | {At(1)} |");
}
