using System.Globalization;
using LamRobot.Benchmarks.FleetLoad;
using LamRobot.Benchmarks.Mqtt;
using LamRobot.Bridge.Mqtt.Tests;

var span = TimeSpan.FromSeconds(30);
var load = Machine.Load();
await using var broker = await MosquittoBroker.StartAsync(CancellationToken.None);
var rows = new List<Load>();
foreach (var (robots, speed) in new[] { (20, 1.0), (200, 1.0), (200, 100.0) })
{
    rows.Add(await Load.MeasureAsync(broker.Address, robots, speed, span));
}

var fleet = rows[1];
var text = string.Create(CultureInfo.InvariantCulture, $"""
    # A fleet of simulated VDA 5050 robots in one process

    **{fleet.Robots} robots that all drive: {fleet.Cores:0.00} cores, {fleet.Megabytes:0} MB, {fleet.MessagesPerSecond:N0} messages a second, {fleet.Missing} of them lost.**

    `dotnet run --project benchmarks/Fleet -c Release -- benchmarks/Fleet/results.md`

    {Machine.Name()}, .NET {Environment.Version}, {TimeProvider.System.GetUtcNow():d MMMM yyyy}; load (1, 5, 15 min) {load} before the run, {Machine.Load()} after it; {span.TotalSeconds:0} s for each row, after 5 s that do not count.

    | robots | speed asked for | simulated s per s | cores | MB | messages/s | orders | open at the end | lost | unsent | collisions |
    | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    {string.Join('\n', rows.Select(static row => row.Row))}

    - Cores and memory are the process's: robots, their world and connections, and the small master that sends each robot to a free neighbouring node as soon as it stands. mosquitto runs beside it and is not in them.
    - Messages: states and visualizations (2.1.0), as the master hears them. Lost: gaps in the numbers of their headers. Open: orders without an end when the time was over, at most one a robot.
    - Where the machine cannot keep up with the speed that was asked for, time of the world is left out: what it reached is in the third column.
    - Not in these figures: a network.

    """);
Console.WriteLine(text);
if (args is [var file])
{
    await File.WriteAllTextAsync(file, text);
}
