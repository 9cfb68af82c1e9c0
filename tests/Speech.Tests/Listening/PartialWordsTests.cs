using System.Runtime.CompilerServices;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests.Listening;

public sealed class PartialWordsTests(WhisperFixture whisper)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_come_while_the_sentence_is_still_being_said()
    {
        var clip = (await AudioFile.ReadAsync(Models.DemoWav, Cancellation)).Clip!;
        var speaker = new PatientSpeaker(clip.Samples.ToArray());
        var listener = new SpeechListener(whisper.Base, new EndpointOptions()) { Partials = new PartialOptions { Client = whisper["whisper-tiny.en"] } };
        var told = new List<ListeningEvent>();

        await foreach (var happened in listener.FollowAsync(speaker, null, Cancellation))
        {
            told.Add(happened);
            if (happened is PartiallyHeard)
            {
                speaker.GoOn();
            }
        }

        Assert.IsType<SpeechBegan>(told[0]);
        Assert.IsType<PartiallyHeard>(told[1]);
        Assert.Contains("Please", Assert.IsType<PartiallyHeard>(told[1]).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Please bring me the apple from the kitchen table.", Assert.Single(told.OfType<HeardUtterance>()).Outcome.Transcript?.Text);
    }

    /// <summary>Says half of a sentence, and the rest when it is told to.</summary>
    private sealed class PatientSpeaker(float[] sentence) : IAudioSource
    {
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void GoOn() => _goOn.TrySetResult();

        public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var at = 0;
            foreach (var block in sentence.Concat(new float[16000]).Chunk(320))
            {
                if (at > sentence.Length / 2)
                {
                    await _goOn.Task.WaitAsync(cancellationToken);
                }

                yield return new AudioFrame(block, 16000, DateTimeOffset.UnixEpoch + SpeechAudio.DurationOf(at));
                at += block.Length;
            }
        }
    }
}
