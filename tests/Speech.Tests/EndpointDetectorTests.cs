using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests;

public sealed class EndpointDetectorTests
{
    private static readonly float[] s_second = new float[16000];

    [Theory]
    [InlineData(1)]
    [InlineData(160)]
    [InlineData(320)]
    [InlineData(100_000)]
    public async Task Each_sentence_between_silences_is_one_utterance(int blockSamples)
    {
        var sentence = (await Models.ReadSamplesAsync(Models.DemoWav)).ToArray();
        using var detector = new EndpointDetector(Models.VoiceActivity, new EndpointOptions());

        var utterances = Feed(detector, [.. s_second, .. sentence, .. s_second, .. s_second, .. sentence, .. s_second], blockSamples);

        Assert.Equal(2, utterances.Count);
        Assert.InRange(utterances[0].Start.TotalSeconds, 0.95, 1.4);
        Assert.InRange(utterances[0].End.TotalSeconds, 3.2, 3.85);
        Assert.InRange(utterances[1].Start.TotalSeconds, 5.75, 6.2);
        Assert.All(utterances, utterance => Assert.InRange(SpeechAudio.DurationOf(utterance.Samples.Length).TotalSeconds, 2.5, 3.6));
        Assert.Null(detector.Complete());
    }

    [Fact]
    public async Task A_sentence_at_the_very_end_is_given_when_the_stream_ends()
    {
        var sentence = (await Models.ReadSamplesAsync(Models.DemoWav)).ToArray();
        using var detector = new EndpointDetector(Models.VoiceActivity, new EndpointOptions { EndSilence = TimeSpan.FromSeconds(2) });

        Assert.Empty(detector.Accept(sentence));
        Assert.True(detector.IsSpeaking);
        Assert.NotNull(detector.Complete());
        Assert.False(detector.IsSpeaking);
    }

    [Fact]
    public void Silence_noise_and_tones_are_no_utterances()
    {
        foreach (var sound in Sounds.WithoutSpeech())
        {
            using var detector = new EndpointDetector(Models.VoiceActivity, new EndpointOptions());
            Assert.Empty(detector.Accept(sound));
            Assert.Null(detector.Complete());
        }
    }

    [Fact]
    public async Task Speech_without_a_pause_is_cut_at_the_longest_utterance()
    {
        var sentence = (await Models.ReadSamplesAsync(Models.DemoWav)).ToArray();
        using var detector = new EndpointDetector(Models.VoiceActivity, new EndpointOptions { MaximumUtterance = TimeSpan.FromSeconds(1) });

        var utterances = Feed(detector, sentence, 320);

        Assert.InRange(utterances.Count, 2, 3);
        Assert.All(utterances, utterance => Assert.InRange(utterance.End - utterance.Start, TimeSpan.Zero, TimeSpan.FromSeconds(1.04)));
    }

    [Fact]
    public void Options_out_of_range_are_refused() => Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(
        () => new EndpointDetector(Models.VoiceActivity, new EndpointOptions { EndSilence = TimeSpan.Zero }));

    private static List<Utterance> Feed(EndpointDetector detector, float[] sound, int blockSamples) =>
        [.. sound.Chunk(blockSamples).SelectMany(block => detector.Accept(block))];
}
