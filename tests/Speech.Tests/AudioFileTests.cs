using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests;

public sealed class AudioFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(16000, 8, 1, false, false)]
    [InlineData(16000, 16, 1, false, false)]
    [InlineData(44100, 24, 2, false, true)]
    [InlineData(48000, 32, 1, false, false)]
    [InlineData(22050, 32, 2, true, false)]
    [InlineData(96000, 64, 6, true, true)]
    [InlineData(8000, 16, 2, false, false)]
    [InlineData(11025, 16, 1, false, true)]
    public async Task A_tone_of_any_rate_width_and_channel_count_stays_the_same_tone(int rate, int bits, int channels, bool isFloat, bool extensible)
    {
        var bytes = WavWriter.Write(Sounds.Tone(1, 1000, 0.5, rate), rate, bits, channels, isFloat, extensible);

        var clip = (await ReadAsync(bytes)).Clip!;

        Assert.Equal(16000, clip.Samples.Length);
        Assert.False(clip.IsTruncated);
        var expected = Sounds.Tone(1, 1000, 0.5);
        var tolerance = bits == 8 ? 0.006 : 0.001;
        for (var i = 500; i < 15500; i++)
        {
            Assert.Equal(expected[i], clip.Samples.Span[i], tolerance);
        }
    }

    [Fact]
    public async Task What_is_above_the_new_range_of_frequencies_does_not_fold_back()
    {
        var clip = (await ReadAsync(WavWriter.Write(Sounds.Tone(1, 11000, 0.5, 48000), 48000, 16))).Clip!;
        Assert.InRange(clip.Samples.ToArray()[500..15500].Max(Math.Abs), 0, 0.001);
    }

    [Fact]
    public async Task A_file_that_is_cut_short_gives_what_is_there()
    {
        var whole = WavWriter.Write(Sounds.Tone(2, 440, 0.5), 16000, 16);

        var clip = (await ReadAsync(whole[..(whole.Length / 2)])).Clip!;

        Assert.True(clip.IsTruncated);
        Assert.InRange(clip.Duration.TotalSeconds, 0.99, 1.01);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public async Task A_file_that_is_cut_before_its_samples_is_unreadable(int length)
    {
        var reading = await ReadAsync(WavWriter.Write(new float[100], 16000, 16)[..length]);
        Assert.Equal(ResultCode.AudioUnreadable, reading.Code);
        Assert.NotEmpty(reading.Message);
    }

    [Fact]
    public async Task A_file_without_sound_inside_is_unreadable()
    {
        var reading = await ReadAsync([.. "This is a letter, not a recording."u8]);
        Assert.Equal(ResultCode.AudioUnreadable, reading.Code);
        Assert.Contains("ffmpeg", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_unreadable()
    {
        var reading = await AudioFile.ReadAsync(Path.Combine(AppContext.BaseDirectory, "nowhere.wav"), Cancellation);
        Assert.Equal(ResultCode.AudioUnreadable, reading.Code);
    }

    [Fact]
    public async Task A_header_that_promises_nonsense_is_unreadable()
    {
        var bytes = WavWriter.Riff([.. WavWriter.Chunk("fmt ", [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0]), .. WavWriter.Chunk("data", new byte[100])]);
        Assert.Equal(ResultCode.AudioUnreadable, (await ReadAsync(bytes)).Code);
    }

    [Fact]
    public async Task Samples_that_are_not_numbers_become_silence()
    {
        var clip = (await ReadAsync(WavWriter.Write([float.NaN, float.PositiveInfinity, 0.5f], 16000, 32, isFloat: true))).Clip!;
        Assert.Equal([0f, 0f, 0.5f], clip.Samples.ToArray());
    }

    [Theory]
    [InlineData("flac")]
    [InlineData("ogg")]
    [InlineData("mp3")]
    public async Task Other_formats_are_read_by_ffmpeg_where_it_is_installed(string format)
    {
        Assert.SkipUnless(IsInstalled("ffmpeg"), "ffmpeg is not installed.");
        var folder = Directory.CreateTempSubdirectory("audio");
        try
        {
            var path = Path.Combine(folder.FullName, $"demo.{format}");
            using var encoder = System.Diagnostics.Process.Start("ffmpeg", ["-v", "error", "-i", Models.DemoWav, path]);
            await encoder.WaitForExitAsync(Cancellation);

            var fromFile = await AudioFile.ReadAsync(path, Cancellation);
            var fromStream = await ReadAsync(await File.ReadAllBytesAsync(path, Cancellation));

            Assert.InRange(fromFile.Clip!.Duration.TotalSeconds, 2.7, 2.9);
            Assert.Equal(fromFile.Clip.Samples.ToArray(), fromStream.Clip!.Samples.ToArray());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsInstalled(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<AudioReading> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await AudioFile.ReadAsync(stream, Cancellation);
    }
}
