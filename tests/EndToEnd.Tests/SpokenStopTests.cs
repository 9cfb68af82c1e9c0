using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using LamRobot.Perception.Speech;

namespace LamRobot.EndToEnd.Tests;

public sealed class SpokenStopTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_spoken_stop_halts_the_robot_before_the_sentence_is_over()
    {
        var log = new EventLog();
        await using var service = await Home.StartAsync(log, new ServiceRequest { BrokerPort = 0, Speed = 1 });
        var mission = service.DoAsync(Home.Fetch);
        await log.NextAsync<StepProgressed>();
        var store = ModelStore.Find();
        using var client = SpeechFactory.Create(store, null, TimeProvider.System);
        using var quick = SpeechFactory.Create(store, SpeechFactory.QuickModel, TimeProvider.System);
        var speaker = new UnfinishedSentence(await SpeakAsync("Robot, stop!"));

        var listening = new SpeechStation(client, service) { Partials = new PartialOptions { Client = quick } }.ListenAsync(speaker, _ => { }, Token).AsTask();
        var stopped = await log.NextAsync<StopCompleted>();
        speaker.Finish();

        Assert.All(stopped.Report.Actuators, actuator => Assert.True(actuator.Confirmed));
        Assert.Equal(MissionStatus.Stopped, (await mission).Status);
        Assert.Empty(await listening);
    }

    [Fact]
    public async Task A_stop_word_in_mid_sentence_halts_the_robot_and_the_rest_of_the_sentence_does_nothing()
    {
        var log = new EventLog();
        await using var service = await Home.StartAsync(log, new ServiceRequest { BrokerPort = 0, Speed = 1 });
        var mission = service.DoAsync(Home.Fetch);
        await log.NextAsync<StepProgressed>();
        var store = ModelStore.Find();
        using var client = SpeechFactory.Create(store, null, TimeProvider.System);
        using var stopWords = SpeechFactory.StopWords(store);
        var told = new ConcurrentQueue<ListeningEvent>();
        var sentence = await SpeakAsync("Oh no, stop what you are doing and bring me the orange juice from the kitchen!");

        var listening = new SpeechStation(client, service) { StopWords = stopWords }.ListenAsync(new ClipAudioSource(sentence, TimeProvider.System), told.Enqueue, Token).AsTask();
        var stopped = await log.NextAsync<StopCompleted>();

        Assert.All(stopped.Report.Actuators, actuator => Assert.True(actuator.Confirmed));
        Assert.Equal(MissionStatus.Stopped, (await mission).Status);
        Assert.Empty(await listening);
        Assert.IsType<StopHeard>(told.First(happened => happened is StopHeard or HeardUtterance or OrderHeard or AsideHeard));
    }

    private static async Task<AudioClip> SpeakAsync(string words)
    {
        using var voice = Process.Start(new ProcessStartInfo("espeak-ng", ["--stdin", "--stdout", "-v", "en-us", "-s", "150"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await voice.StandardInput.WriteAsync(words.AsMemory(), Token);
        voice.StandardInput.Close();
        var reading = await AudioFile.ReadAsync(voice.StandardOutput.BaseStream, Token);
        await voice.WaitForExitAsync(Token);
        return reading.Clip!;
    }

    /// <summary>Gives a sentence and so short a pause that it may go on, and then nothing until it is told to end.</summary>
    private sealed class UnfinishedSentence(AudioClip clip) : IAudioSource
    {
        private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Finish() => end.SetResult();

        public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var block in clip.Samples.ToArray().Concat(new float[3200]).Chunk(320))
            {
                yield return new AudioFrame(block, SpeechAudio.SampleRateHertz, DateTimeOffset.UnixEpoch);
            }

            await end.Task.WaitAsync(cancellationToken);
        }
    }
}
