using System.Diagnostics;
using System.Globalization;

namespace LamRobot.Interop.Tests;

/// <summary>The robot of samples/esp32-robot, in a real MicroPython, keeps the JSON protocol.</summary>
public sealed class MicroPythonRobotTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly EmbeddedBroker broker = new(new());
    private readonly List<IAsyncDisposable> opened = [];
    private Process? python;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        python?.Kill();
        python?.Dispose();
        for (var i = opened.Count - 1; i >= 0; i--)
        {
            await opened[i].DisposeAsync();
        }

        await broker.DisposeAsync();
    }

    [Fact]
    public async Task It_drives_lights_and_does_nothing_twice()
    {
        var link = await ConnectAsync();

        var lit = await DoAsync(link, "c1", "light", ("on", true));
        var driven = await DoAsync(link, "c2", "drive", ("direction", "forward"), ("seconds", 0.2));
        var again = await DoAsync(link, "c2", "drive", ("direction", "forward"), ("seconds", 0.2));
        var unknown = await DoAsync(link, "c3", "fly");

        Assert.True(lit is { Succeeded: true, EffectKnown: true }, lit.Message);
        Assert.Equal("true", (await link.ObserveAsync(Token)).Find("rover")!.Attributes["light"]);
        Assert.True(driven is { Succeeded: true, EffectKnown: false }, driven.Message);
        Assert.Equal(driven, again);
        Assert.Equal((ActionStatus.Rejected, ResultCode.DeviceRejected), (unknown.Status, unknown.Code));
        Assert.Equal(0, link.MalformedMessages);
    }

    [Fact]
    public async Task It_stops_stays_where_it_is_until_it_is_released_and_is_missed_when_it_dies()
    {
        var link = await ConnectAsync();
        var driving = DoAsync(link, "c1", "drive", ("direction", "backward"), ("seconds", 5.0));
        await Wait.UntilAsync(() => link.State.Moving, Patience, Token);

        await link.StopAsync(StopKind.Emergency, Token);
        var stopped = await driving;
        var refused = await DoAsync(link, "c2", "drive", ("direction", "forward"), ("seconds", 0.2));
        await link.ReleaseAsync(Token);
        await Wait.UntilAsync(() => !link.State.EmergencyStopped, Patience, Token);
        var driven = await DoAsync(link, "c3", "drive", ("direction", "forward"), ("seconds", 0.2));
        python!.Kill();
        await Wait.UntilAsync(() => !link.State.Online, Patience, Token);

        Assert.Equal(ActionStatus.Stopped, stopped.Status);
        Assert.Equal(ResultCode.DeviceBusy, refused.Code);
        Assert.True(driven.Succeeded, driven.Message);
    }

    private static Task<ActionResult> DoAsync(JsonRobotLink link, string id, string action, params (string Name, ArgumentValue Value)[] arguments) =>
        link.SendAsync(new(id, "rover", action) { Arguments = EquatableMap.Of(arguments) }, null, Token).AsTask().WaitAsync(Patience, Token);

    private async Task<JsonRobotLink> ConnectAsync()
    {
        await broker.StartAsync(Token);
        python = Process.Start(new ProcessStartInfo("node", [Script.Path("esp32.mjs"), broker.Port.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardInput = true })
            ?? throw new InvalidOperationException("node did not start.");
        var mqtt = new MqttLink(new() { Broker = broker.BrokerAddress }, TimeProvider.System);
        opened.Add(mqtt);
        var link = new JsonRobotLink(mqtt, "rover", new() { ConnectTimeout = Patience }, TimeProvider.System);
        opened.Add(link);
        await link.ConnectAsync(Token);
        return link;
    }
}
