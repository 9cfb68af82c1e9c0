using System.Security.Cryptography;
using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests.Spotting;

public sealed class StopWordSpotterTests : IDisposable
{
    private readonly StopWordModel _model = new(Models.Folder("stop-word"), Models.Folder("whisper-tiny.en"));

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData("Stop!", "stop")]
    [InlineData("Robot, stop moving now.", "stop")]
    [InlineData("Halt!", "halt")]
    [InlineData("Please freeze.", "freeze")]
    [InlineData("This is an emergency!", "emergency")]
    public async Task A_stop_word_is_found_within_half_a_second_of_the_sentences_end(string sentence, string word)
    {
        var sound = await SpeakAsync(sentence);

        var found = Assert.Single(Spot(sound));

        Assert.Equal(word, found.Word);
        Assert.InRange(found.Heard, TimeSpan.Zero, SpeechAudio.DurationOf(sound.Length) - TimeSpan.FromSeconds(0.5));
    }

    [Theory]
    [InlineData("Bring me the apple from the kitchen table, please.")]
    [InlineData("Go to the shelf and take the salt.")]
    [InlineData("What time is it?")]
    public async Task Other_words_stop_nothing(string sentence) => Assert.Empty(Spot(await SpeakAsync(sentence)));

    [Fact]
    public void Silence_noise_and_tones_stop_nothing() => Assert.All(Sounds.WithoutSpeech(), sound => Assert.Empty(Spot(sound)));

    [Fact]
    public async Task What_is_found_does_not_depend_on_how_the_stream_is_cut()
    {
        var sound = await SpeakAsync("Go to the kitchen, no, stop the robot.");
        var whole = Spot(sound);
        var random = new Random(1);
        using var spotter = _model.Begin();
        var parts = new List<SpottedWord>();
        for (var at = 0; at < sound.Length;)
        {
            var length = Math.Min(random.Next(1, 2000), sound.Length - at);
            parts.AddRange(spotter.Accept(sound.AsSpan(at, length)));
            at += length;
        }

        Assert.NotEmpty(whole);
        Assert.Equal(whole, parts);
    }

    [Fact]
    public async Task Loudness_does_not_matter()
    {
        var sound = await SpeakAsync("Robot, stop!");

        Assert.All((float[])[0.02f, 0.1f, 1f], gain => Assert.NotEmpty(Spot([.. sound.Select(sample => sample * gain)])));
    }

    [Fact]
    public void The_model_files_are_those_that_the_card_names()
    {
        var folder = Models.Folder("stop-word");
        var lines = File.ReadAllLines(Path.Combine(folder, "SHA256SUMS"));

        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, line[66..]))))));
    }

    private List<SpottedWord> Spot(float[] sound)
    {
        using var spotter = _model.Begin();
        return [.. spotter.Accept(sound)];
    }

    /// <summary>A sentence with a second before and after it.</summary>
    private static async Task<float[]> SpeakAsync(string words) => [.. new float[16000], .. (await Espeak.SayAsync(words)).Samples.ToArray(), .. new float[16000]];
}
