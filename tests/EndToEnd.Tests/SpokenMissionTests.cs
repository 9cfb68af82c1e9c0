using LamRobot.Perception.Speech;

namespace LamRobot.EndToEnd.Tests;

/// <summary>The whole way with nothing replaced but the room: a recording, Whisper, the LAM, the mission loop, a broker, the simulated robot.</summary>
public sealed class SpokenMissionTests
{
    private static readonly Fact Delivered = Fact.Of("holds", "operator", "apple");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_spoken_command_becomes_true_in_the_world_through_the_embedded_broker()
    {
        await using var service = await Home.StartAsync(new EventLog(), planner: Lam());

        var episode = await HearAsync(service);

        Assert.Contains("apple", episode.Heard!.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((MissionStatus.Succeeded, 2), (episode.Status, episode.Steps.Count));
        Assert.True(service.OwnRobot!.TrueFacts().Contains(Delivered));
    }

    [Fact]
    public async Task A_spoken_command_becomes_true_in_the_world_through_mosquitto()
    {
        await using var mosquitto = await Mosquitto.StartAsync();
        var request = new ServiceRequest { Broker = mosquitto.Address.ToString(), Speed = Home.Fast };
        await using var robot = await SimulatedRobot.StartAsync(mosquitto.Address, request, TimeProvider.System, Token);
        await using var service = await Home.StartAsync(new EventLog(), request, Lam());

        var episode = await HearAsync(service);

        Assert.Equal(MissionStatus.Succeeded, episode.Status);
        Assert.True(robot.TrueFacts().Contains(Delivered));
    }

    private static LoadedPlanner Lam() => PlannerFactory.Create(ModelStore.Find(), "lam");

    private static async Task<Episode> HearAsync(RobotService service)
    {
        var store = ModelStore.Find();
        using var client = SpeechFactory.Create(store, null, TimeProvider.System);
        var reading = await AudioFile.ReadAsync(Path.Combine(store.Require("demo"), "bring-apple.wav"), Token);
        var episodes = await new SpeechStation(client, service).ListenAsync(new ClipAudioSource(reading.Clip!, TimeProvider.System), _ => { }, Token);
        return Assert.Single(episodes);
    }
}
