using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests;

public sealed class TranscriptionTests(WhisperFixture whisper)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("whisper-base")]
    [InlineData("whisper-tiny.en")]
    public async Task The_reference_recording_becomes_the_reference_text(string model)
    {
        var samples = await Models.ReadSamplesAsync(Models.Reference(model, "reference.wav"));
        var expected = Models.ReferenceJson(model).GetProperty("windows").GetProperty("8");

        var outcome = await whisper[model].TranscribeAsync(samples, null, Cancellation);

        Assert.True(outcome.Succeeded, outcome.Message);
        Assert.Equal(expected.GetProperty("text").GetString(), outcome.Transcript.Text);
        Assert.Equal("en", outcome.Transcript.Language);
        Assert.InRange(outcome.Transcript.Confidence, 0.7, 1.0);
        Assert.InRange(outcome.Transcript.End, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.8));
    }

    [Theory]
    [InlineData("whisper-base")]
    [InlineData("whisper-tiny.en")]
    public async Task The_decoder_writes_the_reference_tokens(string model)
    {
        var samples = await Models.ReadSamplesAsync(Models.Reference(model, "reference.wav"));
        var expected = Models.ReferenceJson(model).GetProperty("windows").GetProperty("8").GetProperty("tokens_without_prompt_and_end");
        using var loaded = new WhisperModel(Models.Folder(model), threads: 1);

        var window = loaded.Decode(samples, "en", [], Cancellation);

        Assert.Equal(expected.EnumerateArray().Select(token => token.GetInt32()), window.Tokens);
        Assert.InRange(window.NoSpeechProbability, 0, 0.1);
        Assert.Equal(Models.ReferenceJson(model).GetProperty("prompt").EnumerateArray().Select(token => token.GetInt32()), loaded.Settings.Prompt("en"));
    }

    [Theory]
    [InlineData("whisper-base")]
    [InlineData("whisper-tiny.en")]
    public async Task Silence_noise_and_tones_give_no_text(string model)
    {
        foreach (var sound in Sounds.WithoutSpeech())
        {
            var outcome = await whisper[model].TranscribeAsync(sound, null, Cancellation);
            Assert.Equal(ResultCode.NoSpeech, outcome.Code);
            Assert.Null(outcome.Transcript);
        }
    }

    [Fact]
    public async Task A_recording_without_samples_gives_no_text()
    {
        var outcome = await whisper.Base.TranscribeAsync(ReadOnlyMemory<float>.Empty, null, Cancellation);
        Assert.Equal(ResultCode.NoSpeech, outcome.Code);
    }

    [Fact]
    public async Task Sound_longer_than_a_window_is_heard_to_its_end()
    {
        var sentence = (await Models.ReadSamplesAsync(Models.DemoWav)).ToArray();
        var pause = new float[SpeechAudio.SamplesIn(TimeSpan.FromSeconds(14))];

        var outcome = await whisper.Base.TranscribeAsync((float[])[.. sentence, .. pause, .. sentence, .. pause, .. sentence], null, Cancellation);

        Assert.True(outcome.Succeeded, outcome.Message);
        Assert.Equal(3, outcome.Transcript.Text.Split("apple from the kitchen table").Length - 1);
    }

    [Fact]
    public async Task Names_lean_the_text_towards_them_and_keep_the_sentence()
    {
        var samples = await Models.ReadSamplesAsync(Models.DemoWav);
        var options = new TranscriptionOptions { Names = ["Adel", "Angel", "apple", "kitchen table"] };

        var outcome = await whisper.Base.TranscribeAsync(samples, options, Cancellation);

        Assert.Equal(0, WordErrorRate.Measure("please bring me the apple from the kitchen table", outcome.Transcript!.Text).Errors);
    }

    [Fact]
    public async Task The_language_is_found_out_when_asked_for()
    {
        var samples = await Models.ReadSamplesAsync(Models.DemoWav);
        var options = new TranscriptionOptions { Language = TranscriptionOptions.DetectLanguage };

        var outcome = await whisper.Base.TranscribeAsync(samples, options, Cancellation);

        Assert.Equal("en", outcome.Transcript!.Language);
    }

    [Fact]
    public async Task A_language_that_the_model_does_not_know_is_a_mistake_of_the_caller()
    {
        var options = new TranscriptionOptions { Language = "de" };
        await Assert.ThrowsAsync<ArgumentException>(async () => await whisper["whisper-tiny.en"].TranscribeAsync(new float[16000], options, Cancellation));
    }

    [Fact]
    public async Task Words_that_are_too_uncertain_are_told_but_not_believed()
    {
        var samples = await Models.ReadSamplesAsync(Models.DemoWav);
        using var strict = new WhisperSpeechToTextClient(
            new WhisperOptions { ModelFolder = Models.Folder("whisper-tiny.en"), MinimumConfidence = 1 }, TimeProvider.System);

        var outcome = await strict.TranscribeAsync(samples, null, Cancellation);

        Assert.False(outcome.Succeeded);
        Assert.Equal(ResultCode.SpeechUnclear, outcome.Code);
        Assert.Contains("apple", outcome.Transcript!.Text, StringComparison.Ordinal);
        Assert.Contains("apple", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_call_ends_as_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await whisper.Base.TranscribeAsync(new float[16000], null, cancelled.Token));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var options = new WhisperOptions { ModelFolder = Models.Folder("whisper-tiny.en"), Threads = 0 };
        Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(() => new WhisperSpeechToTextClient(options, TimeProvider.System));
    }
}
