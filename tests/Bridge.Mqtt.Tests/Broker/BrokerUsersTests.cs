using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace LamRobot.Bridge.Mqtt.Tests.Broker;

/// <summary>Who may do what on the embedded broker, with real clients.</summary>
public sealed class BrokerUsersTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Secret = PasswordHash.Make("secret");

    private static readonly BrokerUsers Users = new(
    [
        new("desk", Secret, BrokerRole.Operator),
        new("wall", Secret, BrokerRole.Viewer),
        new("button", Secret, BrokerRole.Stopper),
        new("rover", Secret, BrokerRole.Robot) { Robot = "r1" },
        new("agv", Secret, BrokerRole.Robot) { Robot = "maker/s1" },
    ]);

    private readonly EmbeddedBroker broker = new(EmbeddedBrokerOptions.For(Users));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => broker.StartAsync(Token);

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    [Theory]
    [InlineData("desk", "wrong")]
    [InlineData("nobody", "secret")]
    [InlineData("desk", null)]
    [InlineData(null, null)]
    public async Task Who_is_not_known_is_refused(string? user, string? password)
    {
        await using var link = Link(user, password);

        await Assert.ThrowsAsync<MqttRefusedException>(() => link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token));
    }

    [Theory]
    [InlineData("desk", "lamrobot/stop", true)]
    [InlineData("desk", "lamrobot/r1/command", true)]
    [InlineData("button", "lamrobot/stop", true)]
    [InlineData("button", "lamrobot/r1/stop", true)]
    [InlineData("button", "lamrobot/r1/command", false)]
    [InlineData("button", "lamrobot/r1/release", false)]
    [InlineData("wall", "lamrobot/stop", false)]
    [InlineData("wall", "lamrobot/r1/telemetry", false)]
    [InlineData("rover", "lamrobot/stop", false)]
    [InlineData("rover", "lamrobot/r1/stop", false)]
    [InlineData("rover", "lamrobot/r1/telemetry", true)]
    [InlineData("rover", "lamrobot/r1/command", false)]
    [InlineData("rover", "lamrobot/r2/telemetry", false)]
    [InlineData("rover", "lamrobot/r2/command", false)]
    [InlineData("agv", "uagv/v2/maker/s1/state", true)]
    [InlineData("agv", "site/hall/v3/maker/s1/state", true)]
    [InlineData("agv", "uagv/v2/maker/s1/order", false)]
    [InlineData("agv", "uagv/v2/maker/s2/state", false)]
    [InlineData("agv", "lamrobot/v2/maker/s1/state", false)]
    [InlineData("agv", "lamrobot/r1/telemetry", false)]
    public async Task A_message_passes_only_with_the_right_to_it(string user, string topic, bool allowed)
    {
        await using var listener = await ConnectAsync("desk");
        await using var speaker = await ConnectAsync(user);
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await listener.SubscribeAsync("#", message => heard.TrySetResult(Encoding.UTF8.GetString(message.Payload.Span)), Token);

        var outcome = await speaker.PublishAsync(new(topic, "word"u8.ToArray()), Token);
        await listener.PublishAsync(new("end", "end"u8.ToArray()), Token);

        Assert.Equal(allowed ? PublishOutcome.Delivered : PublishOutcome.Refused, outcome);
        Assert.Equal(allowed ? "word" : "end", await heard.Task.WaitAsync(Patience, Token));
    }

    [Theory]
    [InlineData("wall", "#", true)]
    [InlineData("button", "lamrobot/+/stopped", true)]
    [InlineData("button", "lamrobot/+/telemetry", false)]
    [InlineData("rover", "lamrobot/r1/command", true)]
    [InlineData("rover", "lamrobot/stop", true)]
    [InlineData("rover", "lamrobot/r1/#", false)]
    [InlineData("rover", "lamrobot/+/command", false)]
    [InlineData("rover", "lamrobot/r2/command", false)]
    [InlineData("rover", "#", false)]
    [InlineData("agv", "uagv/v2/maker/s1/order", true)]
    [InlineData("agv", "uagv/v2/maker/s1/instantActions", true)]
    [InlineData("agv", "+/v2/maker/s1/order", false)]
    [InlineData("agv", "uagv/v2/maker/+/order", false)]
    public async Task Listening_needs_the_right_to_it(string user, string filter, bool allowed)
    {
        await using var link = await ConnectAsync(user);

        var error = await Record.ExceptionAsync(() => link.SubscribeAsync(filter, _ => { }, Token).AsTask());

        Assert.Equal(allowed, error is null);
        Assert.True(error is null or MqttRefusedException);
    }

    [Fact]
    public async Task A_last_will_says_nothing_that_its_user_may_not_say()
    {
        await using var listener = await ConnectAsync("desk");
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await listener.SubscribeAsync("#", message => heard.TrySetResult(message.Topic), Token);

        await using var speaker = await WilfulClient.ConnectAsync(broker.BrokerAddress, "rover", "secret", "lamrobot/r2/status", Token);
        speaker.Break();
        await listener.PublishAsync(new("end", "end"u8.ToArray()), Token);
        await using var honest = await WilfulClient.ConnectAsync(broker.BrokerAddress, "rover", "secret", "lamrobot/r1/status", Token);
        var first = await heard.Task.WaitAsync(Patience, Token);
        var will = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await listener.SubscribeAsync("lamrobot/#", message => will.TrySetResult(message.Topic), Token);
        honest.Break();

        Assert.Equal("end", first);
        Assert.Equal("lamrobot/r1/status", await will.Task.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task Nobody_throws_another_user_out_by_taking_its_client_id()
    {
        await using var desk = new MqttLink(new() { Broker = Address("desk", "secret"), ClientId = "c" }, TimeProvider.System);
        await desk.ConnectAsync(Token);
        await using var thief = new MqttLink(new() { Broker = Address("rover", "secret"), ClientId = "c" }, TimeProvider.System);

        await Assert.ThrowsAsync<MqttRefusedException>(() => thief.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token));

        Assert.True(desk.IsConnected);
    }

    [Fact]
    public void A_clients_id_stays_its_users_until_the_last_connection_has_ended()
    {
        var identities = new ClientIdentities();
        Assert.True(identities.TryClaim("c", "desk"));
        Assert.True(identities.TryClaim("c", "desk"));

        identities.Release("c");
        Assert.False(identities.TryClaim("c", "rover"));
        identities.Release("c");
        identities.Release("c");
        Assert.True(identities.TryClaim("c", "rover"));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("5")]
    public async Task Another_makers_client_has_the_same_rights(string version)
    {
        await using var listener = await ConnectAsync("desk");
        var heard = new List<string>();
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await listener.SubscribeAsync("#", Hear, Token);

        Assert.NotEqual(0, await PublishAsync(version, "rover", "wrong", "lamrobot/r1/telemetry"));
        Assert.NotEqual(0, await PublishAsync(version, "nobody", "secret", "lamrobot/r1/telemetry"));
        await PublishAsync(version, "rover", "secret", "lamrobot/stop");
        await PublishAsync(version, "rover", "secret", "lamrobot/r2/telemetry");
        Assert.Equal(0, await PublishAsync(version, "rover", "secret", "lamrobot/r1/telemetry"));
        Assert.Equal(0, await PublishAsync(version, "button", "secret", "lamrobot/stop"));

        await end.Task.WaitAsync(Patience, Token);
        Assert.Equal(["lamrobot/r1/telemetry", "lamrobot/stop"], heard);

        void Hear(MqttMessage message)
        {
            heard.Add(message.Topic);
            if (message.Topic == "lamrobot/stop")
            {
                end.TrySetResult();
            }
        }
    }

    [Fact]
    public async Task A_robot_does_all_that_a_robot_does_with_the_rights_of_its_role()
    {
        await using var robot = await TestRobot.StartAsync(Address("rover", "secret"));
        await using var desk = await ConnectAsync("desk");
        await using var link = new JsonRobotLink(desk, "r1", new() { ConnectTimeout = Patience, StopTimeout = Patience }, TimeProvider.System);
        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);

        var sending = link.SendAsync(new("c1", "r1", "go"), null, Token).AsTask();
        await robot.Next.Task.WaitAsync(Patience, Token);
        await robot.FinishAsync("c1");
        var result = await sending.WaitAsync(Patience, Token);
        await using var button = await ConnectAsync("button");
        await BroadcastStop.StopAllAsync(button, Contracts.StopKind.Soft, Token);
        await robot.Stood.Task.WaitAsync(Patience, Token);
        await link.StopAsync(Contracts.StopKind.Soft, Token).AsTask().WaitAsync(Patience, Token);

        Assert.True(result.Succeeded);
        Assert.Equal(0, robot.Link.Faults);
    }

    [Fact]
    public async Task What_is_refused_is_told_at_the_broker()
    {
        var refusals = Channel.CreateUnbounded<BrokerRefusal>();
        broker.Refused += refusal => refusals.Writer.TryWrite(refusal);
        await using var nobody = Link("nobody", "secret");
        await using var rover = await ConnectAsync("rover");

        await Assert.ThrowsAsync<MqttRefusedException>(() => nobody.ConnectAsync(Token).AsTask());
        await rover.PublishAsync(new("lamrobot/r2/command", ReadOnlyMemory<byte>.Empty), Token);
        await Assert.ThrowsAsync<MqttRefusedException>(() => rover.SubscribeAsync("lamrobot/#", _ => { }, Token).AsTask());

        Assert.Equal(new("nobody", "may not connect: name or password is wrong"), await refusals.Reader.ReadAsync(Token));
        Assert.Equal(new("rover", "may not publish on lamrobot/r2/command"), await refusals.Reader.ReadAsync(Token));
        Assert.Equal(new("rover", "may not listen to lamrobot/#"), await refusals.Reader.ReadAsync(Token));
    }

    [Theory]
    [InlineData("""{"users":[{"name":"a","password":"plain","role":"operator"}]}""", "no hash")]
    [InlineData("""{"users":[{"name":"a","password":"HASH","role":"robot"}]}""", "which")]
    [InlineData("""{"users":[{"name":"a","password":"HASH","role":"viewer","robot":"r1"}]}""", "role is not robot")]
    [InlineData("""{"users":[{"name":"a","password":"HASH","role":"viewer"},{"name":"a","password":"HASH","role":"viewer"}]}""", "twice")]
    [InlineData("""{"users":[{"name":"a","password":"HASH"}]}""", "role")]
    [InlineData("{\"users\":[\n{\"name\":\"a\",\"password\":\"HASH\",\"role\":\"king\"}]}", "line 2")]
    [InlineData("""{"users":[{"name":"a","password":"HASH","role":"viewer","admin":true}]}""", "admin")]
    public void A_file_that_is_not_as_it_should_be_is_refused_and_said(string text, string reason)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text.Replace("HASH", Secret, StringComparison.Ordinal));

        var error = Assert.Throws<FormatException>(() => BrokerUsers.Read(path));
        File.Delete(path);

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pbkdf2-sha256$0$c2FsdHNhbHRzYWx0c2FsdA==$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g=")]
    [InlineData("pbkdf2-sha256$99999999$c2FsdHNhbHRzYWx0c2FsdA==$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g=")]
    [InlineData("pbkdf2-sha256$1000$?$?")]
    [InlineData("pbkdf2-sha256$1000$$")]
    [InlineData("md5$1000$c2FsdA==$aGFzaA==")]
    [InlineData("")]
    public void What_is_no_hash_matches_no_password(string hash)
    {
        Assert.False(PasswordHash.IsHash(hash));
        Assert.False(PasswordHash.Matches("", hash));
    }

    private async Task<int> PublishAsync(string version, string user, string password, string topic)
    {
        const string script = """
            import sys, paho.mqtt.publish
            port, version, user, password, topic = sys.argv[1:]
            paho.mqtt.publish.single(topic, "word", qos=1, hostname="127.0.0.1", port=int(port), auth={"username": user, "password": password}, protocol=int(version))
            """;
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", script, broker.Port.ToString(CultureInfo.InvariantCulture), version, user, password, topic]) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(Token);
        return process.ExitCode;
    }

    private BrokerAddress Address(string? user, string? password) => broker.BrokerAddress with { User = user, Password = password };

    private MqttLink Link(string? user, string? password) => new(new() { Broker = Address(user, password) }, TimeProvider.System);

    private async Task<MqttLink> ConnectAsync(string user)
    {
        var link = Link(user, "secret");
        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        return link;
    }
}
