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
    private readonly string folder = Directory.CreateTempSubdirectory("spotter-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_small_run_from_speech_to_model_gives_one_that_the_product_hears_with()
    {
        var log = new StringWriter();
        SpotterCommand.Run(folder, ["--cache", Path.Combine(folder, "cache"), "--sentences", $"{Sentences}", "--steps", "3"], log, TestContext.Current.CancellationToken);

        using var model = new StopWordModel(folder);
        using var spotter = model.Begin();
        spotter.Accept(new float[SpeechAudio.SampleRateHertz]);
        Assert.Equal(["stop", "halt", "freeze", "emergency"], model.Words);
        Assert.Contains("of 2 |", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_exported_graph_says_what_the_network_says_wherever_in_the_stream()
    {
        using var scope = NewDisposeScope();
        using var fixedWeights = no_grad();
        var network = new SpotterNetwork(3, StopSentences.Words.Count + 1);
        SpotterExport.Write(folder, network, 0.5f);
        var random = new Random(4);
        float[] frames = [.. Enumerable.Range(0, SegmentMaker.Frames * SpotterFeatures.Bands).Select(_ => random.NextSingle())];
        using var runner = new OnnxRunner(Path.Combine(folder, StopWordModel.FileName));

        var expected = nn.functional.softmax(network.Forward(tensor(frames, [1, SegmentMaker.Frames, SpotterFeatures.Bands])), 1).transpose(1, 2).contiguous().data<float>().ToArray();
        var actual = runner.Run(("frames", frames, [1, SegmentMaker.Frames, SpotterFeatures.Bands]))["probabilities"];
        var last = runner.Run(("frames", frames[^(SpotterNetwork.Frames * SpotterFeatures.Bands)..], [1, SpotterNetwork.Frames, SpotterFeatures.Bands]))["probabilities"];

        Assert.Equal(SegmentMaker.Judgements * (StopSentences.Words.Count + 1), actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.All(actual[^last.Length..].Zip(last), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }

    [Fact]
    public void The_same_seed_makes_the_same_segments_and_another_makes_others()
    {
        var options = new SpotterOptions { TargetFolder = folder, CacheFolder = Path.Combine(folder, "cache"), Sentences = Sentences };
        var (once, again) = (new SegmentMaker(SpotterClips.Make(options, heldOut: false)), new SegmentMaker(SpotterClips.Make(options, heldOut: false)));

        Assert.Equal(once.Next(new Random(7)).Frames, again.Next(new Random(7)).Frames);
        Assert.NotEqual(once.Next(new Random(7)).Frames, again.Next(new Random(8)).Frames);
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
