using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests;

/// <summary>Published models come in several layouts; here the small model is written anew in each.</summary>
public sealed class ExportLayoutTests : IDisposable
{
    private const string Expected = "Please bring me the apple from the kitchen table.";
    private const int Layers = 4;
    private const int Heads = 6;

    private readonly string _source = Models.Folder("whisper-tiny.en");
    private readonly string _folder = Directory.CreateTempSubdirectory("whisper").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_pair_of_decoders_without_and_with_past_is_heard_with()
    {
        Copy("encoder_model.onnx", "config.json", "generation_config.json", "tokenizer.json");
        var merged = await File.ReadAllBytesAsync(Path.Combine(_source, "decoder_model_merged.onnx"), TestContext.Current.CancellationToken);
        var caches = from layer in Enumerable.Range(0, Layers)
                     from side in (string[])["decoder", "encoder"]
                     from part in (string[])["key", "value"]
                     select OnnxPatch.EmptyCache($"past_key_values.{layer}.{side}.{part}", Heads, 64);
        await WriteAsync("decoder_model.onnx", [.. merged, .. OnnxPatch.Flag("use_cache_branch", false), .. caches.SelectMany(patch => patch)]);
        await WriteAsync("decoder_with_past_model.onnx", [.. merged, .. OnnxPatch.Flag("use_cache_branch", true)]);

        Assert.Equal(Expected, await HearAsync());
    }

    [Fact]
    public async Task An_encoder_that_takes_only_30_seconds_is_given_30_seconds()
    {
        Copy("decoder_model_merged.onnx", "config.json", "generation_config.json", "tokenizer.json");
        var encoder = await File.ReadAllBytesAsync(Path.Combine(_source, "encoder_model.onnx"), TestContext.Current.CancellationToken);

        // Dimension { dim_param: "frames" } becomes Dimension { dim_value: 3000, denotation: "abc" }, which is as long.
        await WriteAsync("encoder_model.onnx", OnnxPatch.Replace(encoder, [0x12, 6, .. "frames"u8], [0x08, 0xB8, 0x17, 0x1A, 3, .. "abc"u8]));

        using (var session = new WhisperEncoder(_folder, 80, threads: 1))
        {
            Assert.False(session.TakesShortWindows);
        }

        Assert.Equal(Expected, await HearAsync());
    }

    [Fact]
    public async Task A_vocabulary_without_a_tokenizer_file_serves_as_well()
    {
        Copy("encoder_model.onnx", "decoder_model_merged.onnx", "config.json", "generation_config.json", "vocab.json");
        Assert.Equal(Expected, await HearAsync());
    }

    [Fact]
    public void A_folder_without_its_decoder_says_which_file_is_missing()
    {
        Copy("encoder_model.onnx", "config.json", "generation_config.json", "tokenizer.json");
        var missing = Assert.Throws<FileNotFoundException>(() => new WhisperModel(_folder, threads: 1));
        Assert.EndsWith("decoder_model.onnx", missing.FileName, StringComparison.Ordinal);
    }

    private async Task<string> HearAsync()
    {
        var samples = await Models.ReadSamplesAsync(Models.DemoWav);
        using var client = new WhisperSpeechToTextClient(new WhisperOptions { ModelFolder = _folder }, TimeProvider.System);
        return (await client.TranscribeAsync(samples, null, TestContext.Current.CancellationToken)).Transcript!.Text;
    }

    private void Copy(params string[] files)
    {
        foreach (var file in files)
        {
            File.Copy(Path.Combine(_source, file), Path.Combine(_folder, file));
        }
    }

    private Task WriteAsync(string file, byte[] content) => File.WriteAllBytesAsync(Path.Combine(_folder, file), content, TestContext.Current.CancellationToken);
}
