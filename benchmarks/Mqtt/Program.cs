using System.Globalization;
using LamRobot.Benchmarks.Mqtt;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Tests;

if (args is [RobotProcess.Verb, var host, var port])
{
    await RobotProcess.BeAsync(new(host, int.Parse(port, CultureInfo.InvariantCulture)));
    return;
}

const int Commands = 2000;
const int Stops = 200;
const int First = 200;
const int Crowded = 200;
var distance = TimeSpan.FromMilliseconds(10);
var load = Machine.Load();

await using var embedded = new EmbeddedBroker(new());
await embedded.StartAsync(CancellationToken.None);
var firstSteps = await DispatchCourse.RunAsync(embedded.BrokerAddress, warmup: 0, First, onDisk: true, CancellationToken.None);
var own = await Course.RunAsync(embedded.BrokerAddress, Commands, Stops, CancellationToken.None);
var ownSteps = await DispatchCourse.RunAsync(embedded.BrokerAddress, Commands, Commands, onDisk: true, CancellationToken.None);
var ownInMemory = await DispatchCourse.RunAsync(embedded.BrokerAddress, Commands, Commands, onDisk: false, CancellationToken.None);
var flushes = DispatchCourse.Flush(Commands);
Course foreign;
Latencies foreignSteps;
Latencies foreignInMemory;
CrowdedCourse crowded;
CrowdedCourse distant;
await using (var mosquitto = await MosquittoBroker.StartAsync(CancellationToken.None))
{
    foreign = await Course.RunAsync(mosquitto.Address, Commands, Stops, CancellationToken.None);
    foreignSteps = await DispatchCourse.RunAsync(mosquitto.Address, Commands, Commands, onDisk: true, CancellationToken.None);
    foreignInMemory = await DispatchCourse.RunAsync(mosquitto.Address, Commands, Commands, onDisk: false, CancellationToken.None);
    crowded = await CrowdedCourse.RunAsync(mosquitto.Address, mosquitto.Address, Crowded, CancellationToken.None);
    await using var wire = new DistantWire(mosquitto.Address, distance);
    distant = await CrowdedCourse.RunAsync(wire.Address, mosquitto.Address, Crowded, CancellationToken.None);
}

var text = string.Create(CultureInfo.InvariantCulture, $"""
    # Way of a command, and of a stop, over a broker

    **Embedded : mosquitto = {own.Commands.Median / foreign.Commands.Median:0.00} : 1 for a command and its result, {own.Stops.Median / foreign.Stops.Median:0.00} : 1 for a stop and its confirmation** (medians; below 1 the embedded broker is faster).

    `dotnet run --project benchmarks/Mqtt -c Release -- benchmarks/Mqtt/results.md`

    {Machine.Name()}, .NET {Environment.Version}, {TimeProvider.System.GetUtcNow():d MMMM yyyy}; load (1, 5, 15 min) {load} before the run, {Machine.Load()} after it. Where the load is above the number of cores, p50 is near to what the way costs and p95 and p99 are mostly waiting for a core.

    | what | runs | p50 us | p95 us | p99 us |
    | --- | ---: | ---: | ---: | ---: |
    {own.Commands.Row("command to result, embedded broker")}
    {foreign.Commands.Row("command to result, mosquitto")}
    {own.Stops.Row("stop to stopped, embedded broker")}
    {foreign.Stops.Row("stop to stopped, mosquitto")}
    {firstSteps.Row("the first plan steps of a program to MQTT publish, embedded broker")}
    {ownSteps.Row("plan step to MQTT publish, embedded broker")}
    {foreignSteps.Row("plan step to MQTT publish, mosquitto")}
    {ownInMemory.Row("the same without the journal's flush, embedded broker")}
    {foreignInMemory.Row("the same without the journal's flush, mosquitto")}
    {flushes.Row("one flush of 250 bytes to this disk, nothing else")}
    {crowded.Short.Row("a short message while long ones go to another robot, mosquitto")}
    {distant.Short.Row($"the same, {distance.TotalMilliseconds:0} ms away each way")}

    - **command to result**: from `JsonRobotLink.SendAsync` to its result: two messages of quality of service 1 with their acknowledgements, JSON written and read on both sides; the robot answers at once, on a connection of its own in the same process.
    - **stop to stopped**: from `JsonRobotLink.StopAsync` until the robot's confirmation is taken; nothing else waits on the link.
    - **plan step to MQTT publish**: from `Dispatcher.DispatchAsync` until the command is at the broker's end of the wire: the checks, the policy, "about to" flushed to the disk in the journal, the command in the SQLite ledger, JSON. The robot, and the wire on which this is seen, are a process of their own. Put together as `lamrobot` does it; {Commands} steps go before those that count, except in the row of a program's first {First}.
    - The goal is p99 ≤ 1 ms for a step. A step waits for one flush of the journal, which is a promise and stays; the rows below it say what the rest costs, and what this disk takes for a flush at that time, whatever else writes to it. Where one flush alone has its p99 above 1 ms, no step can meet the goal.
    - **a short message while long ones go to another robot**: 200 bytes, quality of service 1, until a listener has them, while messages of 64 KiB go over the same link one after the other as fast as they may; of those arrived {crowded.LongPerSecond:0} a second, and {distant.LongPerSecond:0} over the distance.
    - Not in these figures but the row that says so: a network, and the robot's own way to a stand.

    """);
Console.WriteLine(text);
if (args is [var file])
{
    await File.WriteAllTextAsync(file, text);
}
