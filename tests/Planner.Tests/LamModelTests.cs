using System.Text.Json;
using LamRobot.Planner.Hosting;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Tests;

public sealed class LamModelTests
{
    private static readonly string Encoder = Path.Combine(Home.Root, "models", "minilm-l6-v2");

    [Fact]
    public void A_missing_model_is_named_and_the_way_to_get_it_too()
    {
        var exception = Assert.Throws<FileNotFoundException>(() => LamModel.Load(Path.Combine(Home.Root, "models", "no-such-model"), Encoder));

        Assert.Contains("no-such-model", exception.Message, StringComparison.Ordinal);
        Assert.Contains("train/README.md", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_that_is_none_is_refused()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "not JSON");

        Assert.Throws<InvalidDataException>(() => LamCard.Load(file));
        File.Delete(file);
    }

    [Fact]
    public void The_frozen_encoder_gives_the_published_vectors()
    {
        var tokenizer = WordPieceTokenizer.Load(Path.Combine(Encoder, "vocab.txt"));
        using var graph = new OnnxGraph(Path.Combine(Encoder, "encoder.onnx"), new("cpu", []));
        using var reference = JsonDocument.Parse(File.ReadAllText(Path.Combine(Encoder, "reference.json")));

        foreach (var item in reference.RootElement.EnumerateArray())
        {
            var tokens = tokenizer.Encode(item.GetProperty("text").GetString()!);
            var vectors = graph.Run(new("input_ids", tokens.Ids, 1, tokens.Count), new("attention_mask", Enumerable.Repeat(1L, tokens.Count).ToArray(), 1, tokens.Count))["token_vectors"];
            var expected = item.GetProperty("last_hidden_state_first_token_first_8").EnumerateArray().Select(value => value.GetSingle()).ToArray();
            Assert.All(expected.Zip(vectors), pair => Assert.Equal(pair.First, pair.Second, 2e-3f));
        }
    }
}
