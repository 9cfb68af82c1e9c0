using System.Diagnostics;
using System.Globalization;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Sim;

// How long a picture of the simulated table takes on one core; with a folder as argument, pictures to look at are written there.
const int Runs = 300;
var world = TabletopWorld.BuiltIn([], 7, SimulationFaults.None, SimulationClock.DefaultStart, PositionSource.Camera);
var drawn = Measure(() => world.Take("overview"));
var frame = world.Take("overview");
var packed = Measure(() => PngPicture.Write(frame.Pixels.Span, frame.Width, frame.Height, frame.Stride));
Console.WriteLine("| picture of 640 x 480 | runs | p50 ms | p95 ms | CPU ms each |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
Console.WriteLine($"| drawn, with noise | {drawn}");
Console.WriteLine($"| written as PNG | {packed}");
if (args is [var folder])
{
    Save(folder, "rest.png", [], seed: 7);
    Save(folder, "drawer.png", [Fact.Of("open", "drawer"), Fact.Of("in", "yellow block", "drawer"), Fact.Of("holds", "robot", "red block"), Fact.Of("switched_on", "lamp")], seed: 7);
    Save(folder, "stack.png", [Fact.Of("on", "red block", "green block"), Fact.Of("in", "blue block", "white bowl"), Fact.Of("in", "yellow block", "bin")], seed: 7);
    Save(folder, "scattered.png", [Fact.Of("scatter", "table")], seed: 3);
}

static string Measure(Func<object> once)
{
    using var process = Process.GetCurrentProcess();
    var times = new List<double>();
    for (var i = 0; i < Runs / 10; i++)
    {
        once();
    }

    process.Refresh();
    var cpu = process.TotalProcessorTime;
    for (var i = 0; i < Runs; i++)
    {
        var begin = Stopwatch.GetTimestamp();
        once();
        times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }

    process.Refresh();
    times.Sort();
    string Text(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
    return $"{Runs} | {Text(times[Runs / 2])} | {Text(times[Runs * 95 / 100])} | {Text((process.TotalProcessorTime - cpu).TotalMilliseconds / Runs)} |";
}

static void Save(string folder, string name, Fact[] setup, int seed)
{
    var frame = TabletopWorld.BuiltIn(setup, seed, SimulationFaults.None, SimulationClock.DefaultStart, PositionSource.Telemetry).Take("overview");
    File.WriteAllBytes(Path.Combine(folder, name), PngPicture.Write(frame.Pixels.Span, frame.Width, frame.Height, frame.Stride));
}
