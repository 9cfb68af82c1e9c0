using System.Diagnostics;
using System.Globalization;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>The protocol is kept by a robot that shares no code with the bridge.</summary>
public sealed class PythonRobotTests
{
    // Its second drive lasts until it is stopped, however late the stop comes.
    private const string Unhurried = """
        import itertools, runpy, sys, threading
        waits, wait = itertools.count(1), threading.Event.wait
        threading.Event.wait = lambda event, seconds=None: wait(event, 60 if seconds == 0.05 and next(waits) > 11 else seconds)
        sys.argv = sys.argv[1:]
        runpy.run_path(sys.argv[0], run_name="__main__")
        """;

    // It goes on for longer without a word, so that a slow machine does not take a held drive for one that nobody wants.
    private const string Steady = """
        import sys
        sys.argv = sys.argv[1:]
        with open(sys.argv[0]) as script:
            exec(compile(script.read().replace("HOLD = 0.5 ", "HOLD = 3.0 "), sys.argv[0], "exec"), {"__name__": "__main__"})
        """;

    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_robot_in_another_language_drives_stops_and_is_missed_when_it_dies()
    {
        await using var broker = new EmbeddedBroker(new());
        await broker.StartAsync(Token);
        // Debian's own Python is the one that has python3-paho-mqtt.
        using var python = Process.Start("/usr/bin/python3", ["-c", Unhurried, Script(), "127.0.0.1", broker.Port.ToString(CultureInfo.InvariantCulture)]);
        await using var mqtt = new MqttLink(new() { Broker = broker.BrokerAddress, KeepAlive = Patience }, TimeProvider.System);
        await using var link = new JsonRobotLink(mqtt, "rover", new() { ConnectTimeout = Patience, StopTimeout = Patience }, TimeProvider.System);
        try
        {
            await link.ConnectAsync(Token);

            var driven = await link.SendAsync(Go("c1", "desk"), null, Token);
            var again = await link.SendAsync(Go("c1", "desk"), null, Token);
            var observation = await link.ObserveAsync(Token);
            Assert.True(driven.Succeeded, driven.Message);
            Assert.Equal(driven, again);
            Assert.Equal("desk", observation.Find("rover")!.Attributes["at"]);

            var unknown = await link.SendAsync(new("c2", "rover", "fly"), null, Token);
            Assert.Equal((ActionStatus.Rejected, ResultCode.DeviceRejected), (unknown.Status, unknown.Code));

            var moving = new TaskCompletionSource();
            var stopped = link.SendAsync(Go("c3", "door"), new Told(moving), Token).AsTask();
            await moving.Task.WaitAsync(Patience, Token);
            await link.StopAsync(StopKind.Emergency, Token);
            Assert.Equal(ActionStatus.Stopped, (await stopped.WaitAsync(Patience, Token)).Status);
            Assert.Equal(ResultCode.DeviceBusy, (await link.SendAsync(Go("c4", "door"), null, Token)).Code);
        }
        finally
        {
            python.Kill();
        }

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (link.State.Online)
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    [Fact]
    public async Task A_robot_whose_commander_is_gone_stands_by_itself_within_the_time_it_has_stated()
    {
        await using var broker = await MosquittoBroker.StartAsync(Token);
        await using var wire = new FrailWire(broker.Address);
        using var python = Process.Start("/usr/bin/python3", ["-c", Steady, Script(), "127.0.0.1", broker.Address.Port.ToString(CultureInfo.InvariantCulture)]);
        try
        {
            await using var witness = new MqttLink(new() { Broker = broker.Address, KeepAlive = Patience }, TimeProvider.System);
            var (holds, result) = (new SemaphoreSlim(0), new TaskCompletionSource<ResultMessage?>(TaskCreationOptions.RunContinuationsAsynchronously));
            await witness.SubscribeAsync("lamrobot/rover/hold", _ => holds.Release(), Token);
            await witness.SubscribeAsync("lamrobot/rover/result", message => result.TrySetResult(WireJson.TryRead(message.Payload, WireJson.Default.ResultMessage, out var read) ? read : null), Token);
            await witness.ConnectAsync(Token);
            await using var mqtt = new MqttLink(new() { Broker = wire.Address, KeepAlive = Patience }, TimeProvider.System);
            await using var link = new JsonRobotLink(mqtt, "rover", new() { ConnectTimeout = Patience }, TimeProvider.System);
            await link.ConnectAsync(Token);
            Assert.Equal(Hold.TotalSeconds, link.Manifest.Actions.Single(action => action.Name == "drive_on").HoldSeconds);

            var driving = link.SendAsync(new("c1", "rover", "drive_on"), null, Token).AsTask();
            for (var word = 0; word < 5; word++)
            {
                Assert.True(await holds.WaitAsync(Patience, Token));
            }

            // Longer than it goes on without a word. Then nothing of the commander comes any more, and nobody tells the broker.
            Assert.False(result.Task.IsCompleted);
            wire.Hold();
            var stood = await result.Task.WaitAsync(Patience, Token);

            Assert.Equal(ActionStatus.Stopped, stood!.Status);
            var silence = double.Parse(stood.Message!.Split(' ')[^2], CultureInfo.InvariantCulture);
            Assert.InRange(silence, Hold.TotalSeconds, Hold.TotalSeconds + 1);
            wire.Cut();
            await driving.WaitAsync(Patience, Token);
        }
        finally
        {
            python.Kill();
        }
    }

    private static ActionStep Go(string id, string place) => new(id, "rover", "go_to") { Arguments = EquatableMap.Of<ArgumentValue>(("place", place)) };

    private static string Script()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "samples", "python-robot", "robot.py");
            if (File.Exists(script))
            {
                return script;
            }
        }

        throw new InvalidOperationException("samples/python-robot was not found above the tests.");
    }

    private sealed class Told(TaskCompletionSource first) : IProgress<ActionProgress>
    {
        public void Report(ActionProgress value) => first.TrySetResult();
    }
}
