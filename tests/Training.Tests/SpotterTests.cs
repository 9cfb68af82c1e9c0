using System.Text.RegularExpressions;
using LamRobot.Perception.Speech;
using LamRobot.Training.Export;
using LamRobot.Training.Spotter;
using static TorchSharp.torch;

namespace LamRobot.Training.Tests;

public sealed partial class SpotterTests : IDisposable
{
    private const int Sentences = 20;
    private const float Tolerance = 1e-4f;
    private static readonly string Whisper = Path.Combine(Repository.Root, "models", "whisper-tiny.en");
    private readonly string folder = Directory.CreateTempSubdirectory("spotter-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_small_run_from_speech_to_model_gives_one_that_the_product_hears_with()
    {
        var log = new StringWriter();
        SpotterCommand.Run(folder, ["--cache", Path.Combine(folder, "cache"), "--whisper", Whisper, "--sentences", $"{Sentences}", "--windows", "80", "--steps", "3"], log, TestContext.Current.CancellationToken);

        using var model = new StopWordModel(folder, Whisper);
        using var spotter = model.Begin();
        spotter.Accept(new float[SpeechAudio.SampleRateHertz]);
        Assert.Equal(["stop", "halt", "freeze", "emergency"], model.Words);
        Assert.Contains("| 0.5 |", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_exported_graph_says_what_the_network_says()
    {
        using var scope = NewDisposeScope();
        using var fixedWeights = no_grad();
        var network = new SpotterNetwork(3, StopSentences.Words.Count + 1);
        SpotterExport.Write(folder, network, 0.5f);
        var random = new Random(4);
        float[] hidden = [.. Enumerable.Range(0, WindowEncoder.Values).Select(_ => random.NextSingle() - 0.5f)];
        using var runner = new OnnxRunner(Path.Combine(folder, StopWordModel.FileName));

        var expected = nn.functional.softmax(network.Forward(tensor(hidden, [1, StopWordEncoder.Positions, StopWordEncoder.Width]), training: false), 1).data<float>().ToArray();
        var actual = runner.Run(("hidden", hidden, [1, StopWordEncoder.Positions, StopWordEncoder.Width]))["probabilities"];

        Assert.Equal(StopSentences.Words.Count + 1, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }

    [Fact]
    public void The_same_seed_makes_the_same_windows_and_another_makes_others()
    {
        var options = new SpotterOptions { TargetFolder = folder, CacheFolder = Path.Combine(folder, "cache"), Sentences = Sentences };
        var (once, again) = (new WindowMaker(SpotterClips.Make(options, heldOut: false)), new WindowMaker(SpotterClips.Make(options, heldOut: false)));

        Assert.Equal(once.Next(new Random(7)).Samples, again.Next(new Random(7)).Samples);
        Assert.NotEqual(once.Next(new Random(7)).Samples, again.Next(new Random(8)).Samples);
    }

    [Fact]
    public void Sentences_without_a_stop_word_have_none()
    {
        var sentences = new StopSentences(5, heldOut: false);

        Assert.All(Enumerable.Range(0, 300), _ => Assert.DoesNotMatch(StopWord(), sentences.WithoutWord().Text));
        Assert.All(Enumerable.Range(0, 300), _ => Assert.Matches(StopWord(), sentences.WithWord().UpToWord));
    }

    [GeneratedRegex(@"\b(stop|halt|freeze|emergency)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StopWord();
}
