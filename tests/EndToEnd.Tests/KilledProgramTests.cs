using System.Text.Json;

namespace LamRobot.EndToEnd.Tests;

public sealed class KilledProgramTests : IDisposable
{
    private const double Slow = 0.1;
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-killed-").FullName;
    private readonly RobotTopics topics = new("robot");

    private string Ledger => Path.Combine(folder, "commands.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_a_killed_program_had_a_robot_do_is_given_up_by_the_next_one_and_never_told_again()
    {
        await using var mosquitto = await Mosquitto.StartAsync();
        await using var robot = await SimulatedRobot.StartAsync(mosquitto.Address, new ServiceRequest { Broker = mosquitto.Address.ToString(), Speed = Slow }, TimeProvider.System, TestContext.Current.CancellationToken);
        await using var ear = await Eavesdropper.ListenAsync(mosquitto.Address, "lamrobot/robot/#");
        using var killed = Do("go to the bedroom", mosquitto.Address);
        var told = Assert.Single(IdsOf(await ear.UntilAsync(topics.Progress), topics.Command));

        await killed.KillAsync();
        using (var ledger = SqliteCommandLedger.Open(Ledger))
        {
            Assert.Equal(told, Assert.Single(ledger.Orphans("robot")).CommandId);
        }

        using var next = Do("sing a song", mosquitto.Address);
        var said = await next.SayAsync();
        using var another = Do("sing a song", mosquitto.Address);
        var saidLater = await another.SayAsync();

        var heard = await ear.HeardAsync();
        Assert.Contains("go_to of 'robot' was under way when its program ended", said, StringComparison.Ordinal);
        Assert.DoesNotContain("under way", saidLater, StringComparison.Ordinal);
        Assert.DoesNotContain(heard, message => message.Topic == topics.Command);
        Assert.Equal([told], IdsOf(heard, topics.Cancel));
        Assert.Equal([told], IdsOf(heard, topics.Result));
        using var after = SqliteCommandLedger.Open(Ledger);
        Assert.Equal(ActionStatus.Stopped, after.Find("robot", told)?.Result?.Status);
    }

    // The same word may be said again, as when one side was slow to answer.
    private static IEnumerable<string> IdsOf(IEnumerable<MqttMessage> messages, string topic) => messages.Where(message => message.Topic == topic).Select(IdOf).Distinct();

    private static string IdOf(MqttMessage message) => JsonDocument.Parse(message.Payload).RootElement.GetProperty("id").GetString()!;

    private LamrobotProcess Do(string command, BrokerAddress broker) => LamrobotProcess.Start("do", command, "--broker", broker.ToString(), "--planner", "rules", "--ledger", Ledger);
}
