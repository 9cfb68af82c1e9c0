using LamRobot.Contracts;
using LamRobot.Perception.Speech;
using Microsoft.Extensions.AI;

namespace LamRobot.Speech.Tests;

public sealed class SpeechToTextClientTests(WhisperFixture whisper)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wav_stream_becomes_a_response_with_text_and_times()
    {
        await using var wav = File.OpenRead(Models.DemoWav);
        var options = new SpeechToTextOptions
        {
            SpeechLanguage = "en-US",
            AdditionalProperties = new() { [WhisperSpeechToTextClient.NamesProperty] = (string[])["apple", "kitchen table"] },
        };

        var response = await whisper.Client.GetTextAsync(wav, options, Cancellation);

        Assert.Equal(0, WordErrorRate.Measure("please bring me the apple from the kitchen table", response.Text).Errors);
        Assert.Equal("whisper-tiny.en", response.ModelId);
        Assert.InRange(response.EndTime!.Value.TotalSeconds, 2, 2.8);
        Assert.True(Assert.IsType<SpeechOutcome>(response.RawRepresentation).Succeeded);
    }

    [Fact]
    public async Task Streaming_gives_the_same_text()
    {
        await using var wav = File.OpenRead(Models.DemoWav);
        var response = await whisper.Client.GetStreamingTextAsync(wav, null, Cancellation).ToSpeechToTextResponseAsync(Cancellation);
        Assert.Contains("apple", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stereo_recording_with_24_bits_at_44100_hertz_is_heard_as_well()
    {
        var mono = (await Models.ReadSamplesAsync(Models.DemoWav)).ToArray();
        var wav = WavWriter.Write(Resampler.Resample(mono, 16000, 44100), 44100, 24, channels: 2, extensible: true);
        using var stream = new MemoryStream(wav);

        var response = await whisper.Client.GetTextAsync(stream, null, Cancellation);

        Assert.Equal("Please bring me the apple from the kitchen table.", response.Text);
    }

    [Fact]
    public async Task A_stream_that_is_no_recording_gives_its_reason()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        var response = await whisper.Client.GetTextAsync(stream, null, Cancellation);
        var outcome = Assert.IsType<SpeechOutcome>(response.RawRepresentation);
        Assert.Equal("", response.Text);
        Assert.Equal(ResultCode.AudioUnreadable, outcome.Code);
        Assert.NotEmpty(outcome.Message);
    }

    [Fact]
    public void The_client_says_what_it_is()
    {
        Assert.Equal("whisper-tiny.en", whisper.Client.GetService<SpeechToTextClientMetadata>()!.DefaultModelId);
        Assert.Same(whisper.Client, whisper.Client.GetService<WhisperSpeechToTextClient>());
        Assert.Null(whisper.Client.GetService<string>());
    }
}
