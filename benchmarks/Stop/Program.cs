using System.Globalization;
using LamRobot.Benchmarks.Stop;

// How long a robot that drives at full speed takes to stand, from the call of the stop switch: link, broker, robot and braking together.
const int Runs = 100;
using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
await using var robot = new DrivingRobot(TimeProvider.System);
await robot.ConnectAsync(patience.Token);
var times = new List<(TimeSpan Stands, TimeSpan Confirmed)>();
for (var i = 0; i < Runs; i++)
{
    times.Add(await robot.StopInMotionAsync(patience.Token));
}

Console.WriteLine("| stop of a driving robot | runs | p50 ms | p95 ms | p99 ms | max ms |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
Describe("until it stands", times.Select(time => time.Stands));
Describe("until that is confirmed", times.Select(time => time.Confirmed));

static void Describe(string what, IEnumerable<TimeSpan> samples)
{
    var sorted = samples.Select(sample => sample.TotalMilliseconds).Order().ToArray();
    string At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)].ToString("N0", CultureInfo.InvariantCulture);
    Console.WriteLine($"| {what} | {sorted.Length} | {At(0.5)} | {At(0.95)} | {At(0.99)} | {At(1)} |");
}
